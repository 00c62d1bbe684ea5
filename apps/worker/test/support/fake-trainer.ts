import type { PendingStep, Trainer } from '@circlet/training';

/** A trainer without a network: it counts, and its one weight is the number of steps applied. */
export interface FakeTrainer extends Trainer {
  /** What was done, in order: `apply 0`, `discard 1`. */
  readonly log: readonly string[];
}

/** @param isFinite whether the n-th batch gives finite gradients */
export function fakeTrainer(isFinite: (batch: number) => boolean = () => true): FakeTrainer {
  const log: string[] = [];
  let step = 0;
  let batches = 0;
  return {
    log,
    get step() {
      return step;
    },
    numParameters: 1,
    flopsPerStep: null,
    planHash: 'fake',
    gradients: () => Promise.resolve(pendingStep(isFinite(batches++))),
    apply() {
      log.push(`apply ${step++}`);
      return Promise.resolve();
    },
    discard: () => void log.push(`discard ${step}`),
    // An image's embedding is its first pixel.
    embed: (images, count) =>
      Promise.resolve(Float32Array.from(images.filter((_, i) => i % (images.length / count) === 0))),
    snapshot: () => Promise.resolve({ step, tensors: new Map(stateAt(step)) }),
    hold: () => ({
      step,
      tensors: new Map(
        stateAt(step).map(([name, { shape, values }]) => [
          name,
          { shape, read: () => Promise.resolve(values), [Symbol.dispose]: () => undefined },
        ]),
      ),
      [Symbol.dispose]: () => undefined,
    }),
    restore(state) {
      step = state.step;
      return Promise.resolve();
    },
    regroup: () => undefined,
    compileAhead: () => false,
    // One slice: the weight itself.
    replica: { numSlices: 1, tensorsOf: () => [], hash: () => Promise.resolve(Int32Array.of(step, 0)) },
    weightsHash: () => Promise.resolve(String(step)),
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}

function stateAt(step: number) {
  return Object.entries({ weight: step, 'average/weight': step / 2, 'optimizer/momentum/weight': -step }).map(
    ([name, value]) => [name, { shape: [1], values: Float32Array.of(value) }] as const,
  );
}

function pendingStep(finite: boolean): PendingStep {
  const statistics = { meanPositive: 0, meanNegative: 0, pastBoundary: 0, validAnchors: 0 };
  const seconds = { forwardBackward: 1, allReduceWait: 0, allReduce: 0.5, allReduceHidden: 0.4 };
  return {
    loss: 1,
    gradientNorm: 1,
    finite,
    learningRate: 0.1,
    statistics,
    seconds,
    beginMs: 0,
    exchanges: [],
    similarities: null,
  };
}
