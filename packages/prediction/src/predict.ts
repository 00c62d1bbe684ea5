import { type Bottleneck, bottleneckOf } from './bottleneck.ts';
import { type Change, changesOf } from './changes.ts';
import { aloneSeconds, GOOD_EFFICIENCY, type Scenario, stepOf } from './scenario.ts';
import type { SimulatedStep } from './simulate.ts';

export interface Prediction extends Pick<SimulatedStep, 'stepSeconds' | 'reduceSeconds'> {
  readonly workers: number;
  /** Of all workers. */
  readonly imagesPerSecond: number;
  /** Speed of a worker, as a share of what it has alone: without sums and without others to wait for. */
  readonly efficiency: number;
  /** Of the time in which gradients were being summed, the share before the last one was made; 1 where nothing is summed. */
  readonly hiddenShare: number;
  readonly bottleneck: Bottleneck;
  /** What would be faster, by how much, the best first. */
  readonly helps: readonly Help[];
}

export interface Help extends Change {
  /** Images per second over those predicted without the change. */
  readonly speedUp: number;
  readonly efficiency: number;
}

/** Smaller gains are within the model's error. */
const WORTH_WHILE = 1.01;

/** @throws ScenarioError */
export function predict(scenario: Scenario): Prediction {
  const { profile, cluster, strategy } = scenario;
  const step = stepOf(scenario);
  const speed = strategy.accumulation / step.stepSeconds;
  const efficiency = aloneSeconds(scenario) / step.stepSeconds;
  const helps = changesOf(scenario, step.stepSeconds)
    .map((change): Help => {
      const changed = { ...scenario, strategy: { ...strategy, ...change.strategy } };
      const { stepSeconds } = stepOf(changed);
      return {
        ...change,
        speedUp: changed.strategy.accumulation / stepSeconds / speed,
        efficiency: aloneSeconds(changed) / stepSeconds,
      };
    })
    .filter(({ speedUp }) => speedUp >= WORTH_WHILE)
    .sort((a, b) => b.speedUp - a.speedUp);
  return {
    workers: cluster.workers,
    stepSeconds: step.stepSeconds,
    reduceSeconds: step.reduceSeconds,
    imagesPerSecond: cluster.workers * profile.images * speed,
    efficiency,
    hiddenShare: step.reduceSeconds > 0 ? step.hiddenSeconds / step.reduceSeconds : 1,
    bottleneck: bottleneckOf(scenario, step.stepSeconds, efficiency >= GOOD_EFFICIENCY),
    helps,
  };
}
