import type { Campaign } from '../campaign.ts';
import { runChaos } from './run-chaos.ts';

const FAULTS = 100;
/** One after the other, each needs its own: while a killed worker is started again the others train a few hundred. */
const STEPS_EACH = 120;

/** Faults of every kind to a run of four workers, at random. */
export const chaos: Campaign = {
  name: 'chaos',
  about: `${FAULTS} faults of all kinds to four workers: same bits, nothing lost, nothing left behind`,
  run(options) {
    const faults = Math.max(1, Math.round(FAULTS * options.size));
    return runChaos(
      { schedule: [`${faults} random faults from step 20`], steps: 20 + STEPS_EACH * faults, workers: 4 },
      options,
    );
  },
  replay: () => Promise.resolve(null),
};
