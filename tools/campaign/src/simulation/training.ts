import type { Group } from '@circlet/collective';
import type { ControlBodies } from '@circlet/protocol';
import { noteRefused, ofRankZero, type Standing, train, untilRecorded, voting } from '@circlet/worker/simulation';
import type { Disk } from './disk.ts';
import type { SimulatedLink } from './link.ts';
import type { SimulatedProcess } from './process.ts';
import type { SimulatedTrainer } from './trainer.ts';

export interface SimulatedTraining {
  readonly process: SimulatedProcess;
  readonly trainer: SimulatedTrainer;
  readonly group: Group;
  readonly link: SimulatedLink;
  readonly standing: Standing;
  readonly signal: AbortSignal;
  readonly disk: Disk;
  readonly folder: string;
  readonly totalSteps: number;
  readonly stepsPerEpoch: number;
  readonly checkpointEvery: number;
  readonly writeMs: () => number;
  readonly wishes: Parameters<typeof voting>[2];
  /** A planted fault of the vote. */
  readonly castVote?: ReturnType<typeof voting>;
  readonly onDiffer: (problem: string) => void;
}

/** Scoring and saving the model. */
const EVALUATION_MS = 300;

/** What trainGeneration is of real parts: the real loop and vote, over modelled gradients and checkpoints. */
export async function trainSimulated(training: SimulatedTraining): Promise<ControlBodies['finished'] | null> {
  const { process, trainer, group, link, standing, signal, wishes, totalSteps } = training;
  const { inbox } = link;
  const { progress } = standing;
  const checkpoints = checkpointsOf(training);
  const vote = training.castVote ?? voting(group, trainer, wishes, signal);
  const ending = await train({
    trainer,
    data: { totalSteps, batches: (batch: number) => Promise.resolve([batch]) } as never,
    progress,
    held: standing.held,
    onStep({ step, batch }) {
      if (group.rank !== 0) return;
      const epoch = (step + 1) / training.stepsPerEpoch;
      link.send('progress', { ...NO_SCORES, step, batch, epoch });
    },
    onRefused(refused) {
      noteRefused(standing, refused);
      const { step, batch, pending } = refused;
      const { loss, gradientNorm } = pending;
      link.send('batchRefused', { step, batch, rank: group.rank, loss, gradientNorm, images: [] });
    },
    maxRefused: 5,
    evidence: async () => {
      await untilRecorded({ send: link.send, expect: inbox.expect }, group.generation, progress.position, signal);
      return 'refused.jsonl';
    },
    meanwhile: () => undefined,
    onSaveVoted: () => undefined,
    ended: signal,
    phases: { run: (_phase, _step, body) => body(), take: () => ({}) },
    async castVote(finite) {
      const decided = await vote(finite);
      if (decided.differ) training.onDiffer(`replicas differ at the vote of step ${trainer.step}`);
      return decided;
    },
    replicas: { settle: () => Promise.resolve() } as never,
    validation: { isDue: () => false, isBestAt: () => false, hasStalled: false, run: () => Promise.resolve() } as never,
    checkpoints,
  }).finally(() => checkpoints.finish());
  if (ending === 'drained') return null;
  await process.sleep(EVALUATION_MS);
  await ofRankZero(group, 'model', 1);
  await group.barrier({ name: 'end', signal });
  const complete = ending === 'complete';
  return { step: trainer.step, modelPath: `${training.folder}/model`, trainSeconds: 1, complete, skippedImages: [] };
}

const NO_SCORES = {
  ...{ loss: 1, learningRate: 1, gradientNorm: 1, images: 1, seconds: [], meanPositive: 0, meanNegative: 0 },
  ...{ positiveQuantiles: [], negativeQuantiles: [] },
};

/** As checkpoints.ts of the worker: all agree, the ledger comes first, rank 0 writes while training goes on. */
function checkpointsOf(training: SimulatedTraining): Parameters<typeof train>[0]['checkpoints'] {
  const { process, trainer, group, link, standing, signal, disk, folder, checkpointEvery, writeMs } = training;
  let writing: Promise<void> | null = null;
  return {
    isDue: (step) => step > 0 && step % checkpointEvery === 0,
    async save(occasion) {
      const isLast = occasion === 'complete' || occasion === 'stopped';
      if (isLast) await writing;
      if ((await ofRankZero(group, 'checkpoint', writing === null ? 1 : 0)) === 0) return;
      const { position } = standing.progress;
      const saved = { step: trainer.step, replica: trainer.held, progress: { position } };
      const draft = group.rank === 0 ? disk.draft(folder, saved) : null;
      await untilRecorded({ send: link.send, expect: link.inbox.expect }, group.generation, position, signal);
      if (draft === null) return;
      writing = process.sleep(writeMs()).then(() => {
        const path = draft.name();
        if (path !== null) link.send('checkpointSaved', { step: saved.step, path });
        writing = null;
      });
      if (isLast) await writing;
    },
    finish: async () => void (await writing),
  };
}
