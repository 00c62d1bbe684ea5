import type { RetrievalScores } from '@circlet/evaluation';
import type { Recipe } from '@circlet/recipe';
import type { ControlLink } from './control-link.ts';
import { scoresMessage } from './evaluation.ts';
import type { WorkerMetrics } from './metrics.ts';
import type { StepTimeline } from './step-timeline.ts';
import type { StepFacts, TrainingLoop } from './train.ts';
import type { TrainingData } from './training-data.ts';

export interface StepReporting extends Pick<TrainingLoop, 'onStep' | 'onRefused'> {
  /** Hands the scores through. */
  onValidated(step: number, scores: RetrievalScores | null): RetrievalScores | null;
}

/** Who is told of steps on this host. */
export interface StepObservers {
  readonly metrics: WorkerMetrics;
  /** Null: nobody asked for one. */
  readonly timeline: StepTimeline | null;
}

/**
 * Tells metrics, timeline and, on the rank that speaks for all, the coordinator what a step has done.
 *
 * @param own this rank's images of a global batch, and whether it speaks
 */
export function stepReporting(
  link: ControlLink,
  { metrics, timeline }: StepObservers,
  data: TrainingData,
  recipe: Recipe,
  own: { readonly images: number; readonly isSpeaker: boolean },
): StepReporting {
  const { images, isSpeaker } = own;
  return {
    onStep({ step, pending, seconds }: StepFacts) {
      const { loss, learningRate, gradientNorm, statistics } = pending;
      const { allReduce: allReduceSeconds, allReduceHidden: hiddenSeconds } = pending.seconds;
      const skipped = data.skipped.length;
      metrics.step({ seconds, allReduceSeconds, hiddenSeconds, loss, learningRate, images, skipped });
      timeline?.applied(step, pending);
      if (!isSpeaker) return;
      link.send('progress', {
        step,
        epoch: (step + 1) / data.sampler.stepsPerEpoch,
        loss,
        learningRate,
        gradientNorm,
        images: recipe.batch.global,
        seconds: Object.entries(seconds).map(([phase, value]) => ({ phase, seconds: value })),
        meanPositive: statistics.meanPositive,
        meanNegative: statistics.meanNegative,
      });
    },
    onRefused(step) {
      metrics.refused();
      const text = `step ${step}: loss or gradient not finite; no worker applied it, its batch is passed over`;
      if (isSpeaker) link.send('note', { level: 'warn', text });
    },
    onValidated(step, scores) {
      const { unseen } = data.split;
      if (scores !== null && unseen !== null) link.send('evaluation', scoresMessage('unseen', step, scores, unseen));
      return scores;
    },
  };
}
