import { join } from 'node:path';
import type { Group } from '@circlet/collective';
import type { RetrievalScores } from '@circlet/evaluation';
import { saveModel, type Trainer, verifyCheckpoint } from '@circlet/training';
import type { ControlLink } from './control-link.ts';
import { evaluateRawPixels, scoresMessage } from './evaluation.ts';
import { ofRankZero } from './of-rank-zero.ts';
import type { Progress } from './progress.ts';
import { restoreAll, type TellOfRestoring } from './restore.ts';
import type { TrainingData } from './training-data.ts';

export interface Finish {
  readonly trainer: Trainer;
  readonly data: TrainingData;
  readonly group: Group;
  readonly link: ControlLink;
  readonly progress: Progress;
  /** Scores the weights as they are: on rank 0, null elsewhere and where nothing is unseen. */
  readonly evaluate: () => Promise<RetrievalScores | null>;
  readonly runDirectory: string;
  /** False when training was stopped: then only the weights are kept. */
  readonly complete: boolean;
  /** Whether the best validated weights are preferred to the last ones. */
  readonly keepsBest: boolean;
  readonly tell: TellOfRestoring;
  /** Told before the weights of the best validation are taken instead: training cannot go on with those. */
  readonly onGoingBack: () => void;
}

/**
 * Scores the trained weights on unseen classes, beside raw pixels, and publishes them: the last ones, or those of the best
 * validation where they score higher.
 *
 * @returns the model's path, which rank 0 has written
 */
export async function finishTraining(finish: Finish): Promise<string> {
  const { trainer, data, group, link, progress, evaluate, runDirectory } = finish;
  const { unseen } = data.split;
  if (finish.complete && unseen !== null) {
    link.setPhase(trainer.step, 'evaluation');
    let scores = await evaluate();
    const { best } = progress;
    const isBetter = scores !== null && best !== null && best.score > Math.fround(scores.recallAt1);
    const isThere = finish.keepsBest && isBetter && (await isWhole(best, finish.tell));
    const goesBack = await ofRankZero(group, 'best', isThere ? 1 : 0);
    if (goesBack === 1 && best !== null) {
      finish.onGoingBack();
      await restoreAll(trainer, group, best.path, finish.tell);
      scores = await evaluate();
    }
    if (scores !== null) {
      link.send('evaluation', scoresMessage('unseen', trainer.step, scores, unseen));
      const raw = await evaluateRawPixels(data, unseen);
      if (raw !== null) link.send('evaluation', scoresMessage('raw-pixels', trainer.step, raw, unseen));
    }
  }
  const model = join(runDirectory, 'model.safetensors');
  await saveModel(trainer, group, model);
  return model;
}

/** Its checkpoint may lie in the folder of the run before a resume, and be gone; it may have failed to be written; or be damaged. */
async function isWhole({ path, step }: NonNullable<Progress['best']>, tell: TellOfRestoring): Promise<boolean> {
  try {
    await verifyCheckpoint(path, step);
    return true;
  } catch (error) {
    tell('warn', `the model is that of the last step, not of the best validation: ${(error as Error).message}`);
    return false;
  }
}
