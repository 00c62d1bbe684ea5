import type { RetrievalScores } from '@circlet/evaluation';
import type { Recipe } from '@circlet/recipe';
import type { ControlLink } from './control-link.ts';
import { scoresMessage } from './evaluation.ts';
import type { FlightRecord } from './flight-record.ts';
import type { WorkerMetrics } from './metrics.ts';
import type { PaceTeller } from './pace/tell-pace.ts';
import type { StepTimeline } from './step-timeline.ts';
import type { StepFacts, TrainingLoop } from './train.ts';
import type { TrainingData } from './training-data.ts';
import { quantilesOf } from './similarity-quantiles.ts';

export interface StepReporting extends Pick<TrainingLoop, 'onStep' | 'onRefused'> {
  /** Hands the scores through. */
  onValidated(step: number, scores: RetrievalScores | null): RetrievalScores | null;
}

/** Who is told of steps on this host. */
export interface StepObservers {
  readonly metrics: WorkerMetrics;
  /** Null: nobody asked for one. */
  readonly timeline: StepTimeline | null;
  readonly flight: FlightRecord;
  readonly pace: PaceTeller;
}

/** In one message: some 100 kB at usual lengths of names, of 1 MiB that a message may have. */
const MOST_IMAGES = 512;

/**
 * Tells metrics, timeline and, on rank 0, which speaks for all, the coordinator what a step has done. Of broken images and of
 * refused batches every rank tells, because each has those of its own shards.
 *
 * @param own this rank, and its images of a global batch and operations for them
 */
export function stepReporting(
  link: ControlLink,
  { metrics, timeline, pace }: StepObservers,
  data: TrainingData,
  recipe: Recipe,
  own: { readonly images: number; readonly rank: number; readonly flops: number },
): StepReporting {
  const { images, rank, flops } = own;
  const isSpeaker = rank === 0;
  const tellOfReplaced = (): void => {
    const replaced = data.takeReplaced();
    for (let first = 0; first < replaced.length; first += MOST_IMAGES) {
      link.send('imagesReplaced', { images: replaced.slice(first, first + MOST_IMAGES) });
    }
  };
  return {
    onStep({ step, batch, pending, seconds }: StepFacts) {
      const { loss, learningRate, gradientNorm, statistics, similarities } = pending;
      const { allReduce: allReduceSeconds, allReduceHidden: hiddenSeconds } = pending.seconds;
      const skipped = data.skipped.length;
      metrics.step({ seconds, allReduceSeconds, hiddenSeconds, loss, learningRate, images, skipped, flops });
      timeline?.applied(step, pending);
      pace.step(step, seconds, pending);
      tellOfReplaced();
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
        batch,
        positiveQuantiles: quantilesOf(similarities, 'positive'),
        negativeQuantiles: quantilesOf(similarities, 'negative'),
      });
    },
    onRefused({ step, batch, pending: { loss, gradientNorm }, shards }) {
      metrics.refused();
      tellOfReplaced();
      const { items } = data.split.train;
      const trained = shards.flatMap((shard) => [...shard.items].map((item) => items.at(item)?.id ?? ''));
      for (let first = 0; first < Math.max(1, trained.length); first += MOST_IMAGES) {
        const part = trained.slice(first, first + MOST_IMAGES);
        link.send('batchRefused', { step, batch, rank, loss, gradientNorm, images: part });
      }
    },
    onValidated(step, scores) {
      const { unseen } = data.split;
      if (scores !== null && unseen !== null) link.send('evaluation', scoresMessage('unseen', step, scores, unseen));
      return scores;
    },
  };
}
