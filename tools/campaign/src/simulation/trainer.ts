import type { Group } from '@circlet/collective';
import type { PendingStep, Trainer } from '@circlet/training';
import type { History, Replica } from './history.ts';
import type { SimulatedProcess } from './process.ts';
import type { RingEnd } from './ring.ts';

/** A trainer whose weights are what they have been through. */
export interface SimulatedTrainer extends Trainer {
  readonly replica: Trainer['replica'];
  readonly held: Replica;
  /** The ring of the group that `regroup` names next. */
  end: RingEnd | null;
  put(replica: Replica): void;
}

export interface SimulatedStep extends PendingStep {
  readonly batch: number;
  readonly before: Replica;
  readonly generation: number;
}

export interface TrainerDependencies {
  readonly process: SimulatedProcess;
  readonly history: History;
  readonly run: () => number;
  /** Of the gradients of one step. */
  readonly computeMs: () => number;
  readonly isFinite: (batch: number) => boolean;
  /** Ranks have summed gradients of different batches or from different weights. */
  readonly onMixed: (problem: string) => void;
  readonly onApplied: (replica: Replica, before: Replica) => void;
}

/** Changing the weights takes so long. */
const APPLY_MS = 5;

export function simulatedTrainer(dependencies: TrainerDependencies): SimulatedTrainer {
  const { process, history, run, computeMs, isFinite, onMixed, onApplied } = dependencies;
  let held = history.fresh;
  let group: Group | null = null;
  const trainer: SimulatedTrainer = {
    end: null,
    get held() {
      return held;
    },
    put: (replica) => (held = replica),
    get step() {
      return held.step;
    },
    numParameters: 1,
    flopsPerStep: 0,
    planHash: 'simulated',
    async gradients(shards, signal) {
      // The shards of a simulated step are its batch's number.
      const batch = shards[0] as unknown as number;
      const before = held;
      await process.sleep(computeMs(), signal);
      const own = `batch ${batch} after ${before.id}`;
      const all = (await trainer.end?.exchange('gradients', 'bulk', own, signal)) ?? [own];
      // Each compares its own with its successor's: around the ring that is all with all.
      const other = [all[((group?.rank ?? 0) + 1) % all.length]].find((one) => one !== own);
      if (other !== undefined) onMixed(`gradients of ${own} and of ${other} were summed`);
      const loss = isFinite(batch) ? 1 : NaN;
      return {
        ...{
          loss,
          gradientNorm: loss,
          finite: isFinite(batch),
          learningRate: 1,
          beginMs: 0,
          exchanges: [],
          similarities: null,
        },
        statistics: { meanPositive: 0, meanNegative: 0, pastBoundary: 0, validAnchors: 0 },
        seconds: { forwardBackward: 0, allReduceWait: 0, allReduce: 0, allReduceHidden: 0 },
        ...{ batch, before, generation: group?.generation ?? 0 },
      } satisfies SimulatedStep;
    },
    async apply(pending) {
      const { batch, generation } = pending as SimulatedStep;
      await process.sleep(APPLY_MS);
      const before = held;
      held = history.after(before, { batch, generation, run: run() });
      onApplied(held, before);
    },
    discard: () => undefined,
    embed: () => Promise.resolve(new Float32Array()),
    snapshot: () =>
      Promise.resolve({
        step: held.step,
        tensors: new Map([['weight', { shape: [1], values: Float32Array.of(held.id) }]]),
      }),
    hold: () => {
      throw new Error('a simulated checkpoint holds a replica');
    },
    restore({ tensors }) {
      held = history.at(tensors.get('weight')?.values[0] ?? -1);
      return Promise.resolve();
    },
    regroup: (next) => (group = next),
    compileAhead: () => false,
    replica: {
      numSlices: 1,
      tensorsOf: () => [],
      hash: () => Promise.resolve(Int32Array.of(held.id, 0)),
    } as unknown as Trainer['replica'],
    weightsHash: () => Promise.resolve(String(held.id)),
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
  return trainer;
}
