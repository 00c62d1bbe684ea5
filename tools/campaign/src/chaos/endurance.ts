import type { Campaign } from '../campaign.ts';
import { runChaos } from './run-chaos.ts';

const STEPS = 200_000;
/** Two changes: one worker is stopped and comes back by itself, another is replaced. */
const PERIOD = 1_000;

/** Hours of a training whose workers change all the time, in steps of little work. */
export const endurance: Campaign = {
  name: 'endurance',
  about: `${STEPS} steps of three workers, which change every ${PERIOD / 2}: nothing grows`,
  run(options) {
    const steps = Math.max(2 * PERIOD, Math.round(STEPS * options.size));
    // Worker 0 is never touched: what it holds in the end is what all of that has left.
    const schedule = [`every ${PERIOD} steps from ${PERIOD / 2} stop 1 for 3 s`, `every ${PERIOD} steps kill 2`];
    return runChaos({ schedule, steps, workers: 3, flags: ['--skip-comparison'] }, options);
  },
  replay: () => Promise.resolve(null),
};
