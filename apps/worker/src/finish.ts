import type { Group } from '@circlet/collective';
import type { Trainer } from '@circlet/training';
import type { ControlLink } from './control-link.ts';
import { publishModel } from './checkpoints.ts';
import { evaluateRawPixels, evaluateUnseen, scoresMessage } from './evaluation.ts';
import type { Progress } from './progress.ts';
import { restoreAll } from './restore.ts';
import type { TrainingData } from './training-data.ts';
import { sharedRecall } from './validation.ts';

export interface Finish {
  readonly trainer: Trainer;
  readonly data: TrainingData;
  readonly group: Group;
  readonly link: ControlLink;
  readonly progress: Progress;
  readonly dimension: number;
  readonly runDirectory: string;
  /** False when training was stopped: then only the weights are kept. */
  readonly complete: boolean;
  /** Whether the best validated weights are preferred to the last ones. */
  readonly keepsBest: boolean;
}

/**
 * Scores the trained weights on unseen classes, beside raw pixels, and publishes them: the last ones, or those of the best
 * validation where they score higher.
 *
 * @returns the model's path on rank 0, empty elsewhere
 */
export async function finishTraining(finish: Finish): Promise<string> {
  const { trainer, data, group, link, progress, dimension, runDirectory } = finish;
  const { unseen } = data.split;
  if (finish.complete && unseen !== null) {
    link.setPhase(trainer.step, 'evaluation');
    let scores = await evaluateUnseen(trainer, data, group, dimension, link.ended);
    const recall = await sharedRecall(group, scores);
    const { best } = progress;
    if (finish.keepsBest && best !== null && best.path !== '' && best.score > recall) {
      await restoreAll(trainer, group, best.path);
      scores = await evaluateUnseen(trainer, data, group, dimension, link.ended);
    }
    if (scores !== null) {
      link.send('evaluation', scoresMessage('unseen', trainer.step, scores, unseen));
      const raw = await evaluateRawPixels(data, unseen);
      if (raw !== null) link.send('evaluation', scoresMessage('raw-pixels', trainer.step, raw, unseen));
    }
  }
  return group.rank === 0 ? await publishModel(await trainer.snapshot(), runDirectory) : '';
}
