import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import {
  amSoftmaxLoss,
  arcFaceLoss,
  classCircleLoss,
  classHead,
  classRange,
  initialClassWeights,
  normFaceLoss,
  proxyAnchorLoss,
  proxyNcaLoss,
  shardedClassHead,
  softmaxLoss,
  subCenterArcFaceLoss,
} from '../src/index.ts';
import type { ClassHead, ShardableLoss } from '../src/index.ts';
import { deviation, float2D, gaussianRows, int32 } from './support/tensors.ts';

const [D, C] = [6, 7];
// The last two: of no known class, and without a direction.
const labels = [0, 6, 3, 2, 2, -1, 4];
const embeddings = [
  ...gaussianRows(labels.length - 2, D, 5),
  new Array<number>(D).fill(0.5),
  new Array<number>(D).fill(0),
];
/** For two weights a class; the losses with one take the first half. */
const allWeights = gaussianRows(2 * C, D, 6);

function run(head: ClassHead, weightRows: readonly (readonly number[])[]) {
  return tf.tidy(() => {
    const [e, w, y] = [float2D(embeddings), float2D(weightRows), int32(labels)];
    const { loss, losses_B, statistics } = head(e, w, y);
    const [dE, dW] = tf.grads((a, b) => head(a as tf.Tensor2D, b as tf.Tensor2D, y).loss)([e, w]);
    return {
      losses: [...losses_B.dataSync(), ...loss.dataSync()],
      statistics: Object.values(statistics).map((scalar) => (scalar as tf.Scalar).dataSync()[0]!),
      dE: [...dE!.dataSync()],
      dW: (dW as tf.Tensor2D).arraySync(),
    };
  });
}

/**
 * All ranks in one thread: what a rank gathers at its k-th call is what the others gave at their k-th call in the round before.
 * The first gather needs no other, the second needs the first: from the third round on all numbers are right.
 */
function runOnRanks(loss: ShardableLoss, worldSize: number) {
  const weights = allWeights.slice(0, loss.weightsPerClass * C);
  let given: tf.Tensor2D[][] = [];
  let results: ReturnType<typeof run>[] = [];
  for (let round = 0; round < 3; round++) {
    const giving: tf.Tensor2D[][] = Array.from({ length: worldSize }, () => []);
    results = giving.map((rowsOfRank, rank) => {
      const { firstClass, numRows } = classRange(C, rank, worldSize);
      let call = 0;
      const gather = (row: tf.Tensor2D): tf.Tensor2D => {
        const number = call++ % 2; // run() evaluates the head twice
        rowsOfRank[number] = tf.keep(tf.clone(row));
        return tf.concat2d(
          giving.map((_rows, other) => (other === rank ? row : (given[other]?.[number] ?? tf.zerosLike(row)))),
          0,
        );
      };
      const head = shardedClassHead(loss, { firstClass, numClasses: C, gather });
      const rows = [firstClass, firstClass + numRows].map((row) => row * loss.weightsPerClass);
      return run(head, weights.slice(...rows));
    });
    given = giving;
  }
  return results;
}

const LOSSES = [
  classCircleLoss({ gamma: 32, margin: 0.25 }),
  softmaxLoss({ labelSmoothing: 0.1 }),
  normFaceLoss({ gamma: 16 }),
  amSoftmaxLoss({ gamma: 16 }),
  arcFaceLoss({ gamma: 16 }),
  proxyNcaLoss(),
  proxyAnchorLoss({ alpha: 8 }),
  subCenterArcFaceLoss({ gamma: 16, centers: 2 }),
];

describe.each(LOSSES.map((loss) => [loss.name, loss] as const))(
  '%s with its classes spread over ranks',
  (_name, loss) => {
    it.each([1, 2, 3, 7])('is the whole head: %d ranks', (worldSize) => {
      const whole = run(classHead(loss), allWeights.slice(0, loss.weightsPerClass * C));
      const ranks = runOnRanks(loss, worldSize);
      for (const { losses, statistics } of ranks) {
        expect(deviation(losses, whole.losses)).toBeLessThan(1e-5);
        expect(deviation(statistics, whole.statistics)).toBeLessThan(1e-5);
      }
      const dE = whole.dE.map((_value, k) => ranks.reduce((sum, rank) => sum + rank.dE[k]!, 0));
      expect(deviation(dE, whole.dE)).toBeLessThan(1e-5);
      const dW = ranks.flatMap((rank) => rank.dW);
      expect(deviation(dW.flat(), whole.dW.flat())).toBeLessThan(1e-5);
    });
  },
);

describe('classRange', () => {
  it.each([
    [7, 1],
    [7, 2],
    [7, 3],
    [7, 7],
    [79_891, 8],
  ])('deals %d classes to %d ranks, in order, one more to the first ones', (numClasses, worldSize) => {
    const ranges = Array.from({ length: worldSize }, (_, rank) => classRange(numClasses, rank, worldSize));
    let next = 0;
    for (const { firstClass, numRows } of ranges) {
      expect(firstClass).toBe(next);
      next += numRows;
    }
    expect(next).toBe(numClasses);
    expect(ranges[0]!.numRows - ranges.at(-1)!.numRows).toBeLessThanOrEqual(1);
  });
});

describe('initialClassWeights', () => {
  const options = { dimension: 64, numClasses: 50, seed: 3 };
  const whole = initialClassWeights(options);

  it('gives each shard the rows of the whole', () => {
    const { firstClass, numRows } = classRange(50, 1, 3);
    const shard = initialClassWeights({ ...options, firstClass, numRows });
    expect(shard).toEqual(whole.slice(firstClass * 64, (firstClass + numRows) * 64));
  });

  it('draws from a normal distribution, another for every seed', () => {
    const mean = whole.reduce((sum, value) => sum + value, 0) / whole.length;
    const deviationOfAll = Math.sqrt(whole.reduce((sum, value) => sum + value * value, 0) / whole.length);
    const beyondOne = whole.filter((value) => Math.abs(value) > 0.01).length / whole.length;
    expect(Math.abs(mean)).toBeLessThan(5e-4);
    expect(deviationOfAll).toBeCloseTo(0.01, 3);
    expect(beyondOne).toBeCloseTo(0.317, 1);
    expect(initialClassWeights({ ...options, seed: 4 })).not.toEqual(whole);
  });

  it('refuses sizes that do not fit', () => {
    expect(() => initialClassWeights({ ...options, dimension: 0 })).toThrow(
      'dimension must be a positive integer, got 0',
    );
    expect(() => initialClassWeights({ ...options, firstClass: 40, numRows: 20 })).toThrow('exceed 50 classes');
  });
});
