import type * as tf from '@tensorflow/tfjs-core';
import {
  amSoftmaxLoss,
  arcFaceLoss,
  circleLoss,
  classCircleLoss,
  classHead,
  contrastiveLoss,
  liftedStructureLoss,
  multiSimilarityLoss,
  normFaceLoss,
  nPairLoss,
  proxyAnchorLoss,
  proxyNcaLoss,
  softmaxLoss,
  subCenterArcFaceLoss,
  tripletLoss,
  unifiedLoss,
} from '../../src/index.ts';
import { type GoldenCase, labels, matrix } from './case.ts';

const PAIR_LEVEL = [
  circleLoss(),
  circleLoss({ gamma: 80, margin: 0.4, reduction: 'pooled' }),
  unifiedLoss(),
  tripletLoss({ mining: 'hard' }),
  tripletLoss({ mining: 'hard', normalize: false }),
  tripletLoss({ mining: 'semi-hard' }),
  contrastiveLoss(),
  contrastiveLoss({ normalize: false }),
  circleLoss({ gamma: 80, margin: 0.4, mining: { kind: 'hard' } }),
  multiSimilarityLoss(),
  liftedStructureLoss(),
  nPairLoss(),
];

const CLASS_LEVEL = [
  classCircleLoss(),
  softmaxLoss(),
  softmaxLoss({ labelSmoothing: 0.1 }),
  normFaceLoss(),
  amSoftmaxLoss(),
  arcFaceLoss(),
  proxyNcaLoss(),
  proxyAnchorLoss(),
  subCenterArcFaceLoss({ centers: 1 }),
];

/** NaN or infinity in an embedding or a class weight. Every `loss` must be NaN: whoever guards a training looks at nothing else. */
export const NOT_FINITE_CASES: readonly GoldenCase[] = [Number.NaN, Infinity].flatMap((bad) => {
  const rows = [
    [bad, 1],
    [1, 0],
    [0, 1],
    [1, 1],
  ];
  const weights = [
    [1, 0],
    [0, 1],
  ];
  const head = (x: number[][], w: number[][], what: string): GoldenCase[] =>
    CLASS_LEVEL.map((loss, index) => ({
      name: `${bad} in ${what}: ${loss.name} (${index})`,
      inputs: { x: matrix(x), w: matrix(w), labels: labels([0, 0, 1, 1]) },
      compute: (inputs) => {
        const [e, v, y] = [inputs['x'], inputs['w'], inputs['labels']];
        return { loss: classHead(loss)(e as tf.Tensor2D, v as tf.Tensor2D, y as tf.Tensor1D).loss };
      },
      expected: {},
    }));
  return [
    ...PAIR_LEVEL.map((loss, index): GoldenCase => ({
      name: `${bad} in an embedding: ${loss.name} (${index})`,
      inputs: { x: matrix(rows), labels: labels([0, 0, 1, 1]) },
      compute: ({ x, labels: y }) => ({ loss: loss(x as tf.Tensor2D, y as tf.Tensor1D).loss }),
      expected: {},
    })),
    ...head(rows, weights, 'an embedding'),
    ...head(
      rows.map((_row, k) => [k + 1, 2]),
      [[bad, 0], ...weights.slice(1)],
      'a class weight',
    ),
  ];
});
