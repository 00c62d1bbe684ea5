import * as tf from '@tensorflow/tfjs-core';
import { circleLoss, circlePresets, classCircleLoss, classHead } from '../../src/index.ts';
import { type GoldenCase, labels, matrix, outputsOf } from './case.ts';

// γ 256, m 0.25 unless a case says otherwise. Losses from the closed forms of Eq. 6, in float64.
const { face } = circlePresets;
const a = [1, 0];
const b = [0.6, 0.8];
const c = [-0.8, 0.6];
const identity = (size: number) =>
  Array.from({ length: size }, (_, k) => Array.from({ length: size }, (__, i) => +(i === k)));
const none = (rows: number) => new Array<number>(rows * 2).fill(0);

function pair(
  name: string,
  rows: number[][],
  ids: number[],
  expected: GoldenCase['expected'],
  gamma: number = face.gamma,
): GoldenCase {
  return {
    name: `pair-level: ${name}`,
    inputs: { x: matrix(rows), labels: labels(ids) },
    compute: outputsOf(circleLoss({ gamma, margin: 0.25 })),
    expected,
  };
}

const PAIR_LEVEL: GoldenCase[] = [
  pair('no positives', [a, b, c], [0, 1, 2], {
    loss: [0],
    gradient: none(3),
    validAnchors: [0],
    pastBoundary: [0],
    meanPositive: [0],
  }),
  pair('no negatives, one class', [a, b, c], [0, 0, 0], {
    loss: [0],
    gradient: none(3),
    validAnchors: [0],
    meanNegative: [0],
  }),
  pair('one sample', [a], [0], { loss: [0], losses: [0], gradient: none(1), validAnchors: [0] }),
  pair('a pair and a lone sample', [a, b, c], [0, 0, 1], {
    loss: [16.960064219009844],
    losses: [24.96, 8.960128438, 0],
    valid: [1, 1, 0],
  }),
  pair('all orthogonal, where training begins: γ(1 − 2m²) + ln K + ln L', identity(5), [0, 0, 0, 1, 1], {
    loss: [224 + (3 * Math.log(4) + 2 * Math.log(3)) / 5],
    losses: [4, 4, 4, 3, 3].map((pairs) => 224 + Math.log(pairs)),
    pastBoundary: [0],
  }),
  pair('all identical, two classes', [b, b, b, b], [0, 0, 1, 1], {
    loss: [224.69314718055995],
    gradient: none(4),
    validAnchors: [4],
  }),
  pair('all identical, one class', [b, b, b, b], [0, 0, 0, 0], { loss: [0], gradient: none(4) }),
  pair(
    'antipodal positives',
    [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ],
    [0, 0, 1, 1],
    { loss: [992.6931471805599], gradient: none(4) },
  ),
  pair(
    'antipodal positives, γ 1024',
    [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ],
    [0, 0, 1, 1],
    { loss: [1024 * 3.9375 - 64 + Math.LN2] },
    1024,
  ),
  pair('a zero vector is left out and counted', [[0, 0], b, c, a], [0, 0, 1, 1], {
    // b has lost its only positive; c and a see each other at −0.8 and b at 0 and 0.6.
    losses: [0, 0, 797.44, 889.6],
    loss: [843.52],
    valid: [0, 0, 1, 1],
    zeroVectors: [1],
    meanPositive: [-0.8],
    meanNegative: [0.3],
    // By pair: −262.4 for (c, a) and (a, c), 32 for (c, b), 108.8 for (a, b); then orthogonal to each row.
    gradient: [0, 0, 44.032, -33.024, -169.728, -226.304, 0, -227.84],
  }),
  pair(
    'only zero vectors',
    [
      [0, 0],
      [0, 0],
      [0, 0],
    ],
    [0, 0, 1],
    { loss: [0], gradient: none(3), validAnchors: [0], zeroVectors: [3] },
  ),
  pair('a vector too short to have a direction', [[1e-7, 0], a, b], [0, 0, 1], {
    loss: [0],
    gradient: none(3),
    zeroVectors: [1],
  }),
  {
    ...pair('m = 0, every exponent 0', [a, a, [0, 1], [0, 1]], [0, 0, 1, 1], { loss: [Math.log(3)] }),
    compute: outputsOf(circleLoss({ gamma: 256, margin: 0 })),
  },
];

const AXES = [
  [1, 0],
  [0, 1],
  [-1, 0],
];

function head(
  name: string,
  rows: number[][],
  weights: number[][],
  ids: number[],
  expected: GoldenCase['expected'],
): GoldenCase {
  return {
    name: `class-level: ${name}`,
    inputs: { embeddings: matrix(rows), weights: matrix(weights), labels: labels(ids) },
    compute: ({ embeddings, weights: weights_CD, labels: labels_B }) => {
      const compute = classHead(classCircleLoss(face));
      const run = (e: tf.Tensor, w: tf.Tensor) => compute(e as tf.Tensor2D, w as tf.Tensor2D, labels_B as tf.Tensor1D);
      const [gradientE, gradientW] = tf.grads((e, w) => run(e!, w!).loss)([embeddings!, weights_CD!]);
      const { loss, losses_B, valid_B, statistics } = run(embeddings!, weights_CD!);
      return { loss, losses: losses_B, valid: valid_B, gradientE: gradientE!, gradientW: gradientW!, ...statistics };
    },
    expected,
  };
}

const CLASS_LEVEL: GoldenCase[] = [
  head('ordinary rows', [b, a, c], AXES, [0, 1, 2], { loss: [241.0666666666667] }),
  head('each on its own weight', AXES, AXES, [0, 1, 2], {
    loss: [7.502346247694e-8],
    validAnchors: [3],
    pastBoundary: [1],
  }),
  head(
    'each opposite its own weight',
    AXES.map((w) => w.map((v) => -v)),
    AXES,
    [0, 1, 2],
    { loss: [1162.8977157268534] },
  ),
  head('all weights equal', [b, a, c], [a, a, a], [0, 1, 2], { loss: [380.21314718055993] }),
  head('one class', [b, a, c], [a], [0, 0, 0], {
    loss: [0],
    gradientE: none(3),
    gradientW: none(1),
    validAnchors: [0],
  }),
  head('a zero embedding is left out and counted', [b, [0, 0], c], AXES, [0, 1, 2], {
    losses: [172.8, 0, 70.4],
    valid: [1, 0, 1],
    zeroVectors: [1],
  }),
  head(
    'an embedding orthogonal to every weight is none without a direction',
    [a],
    [
      [0, 1],
      [0, -2],
    ],
    [0],
    {
      loss: [224],
      validAnchors: [1],
      zeroVectors: [0],
      // ∂s_p = −320 and ∂s_n = 64, both along the axis that the weights share.
      gradientE: [0, -384],
      gradientW: [-320, 0, 32, 0],
    },
  ),
  head('a zero weight has cosine 0 and no direction to move in', [b, a], [a, [0, 0]], [0, 1], {
    // b: positive at 0.6, negative at 0; a: positive at 0, negative at 1.
    losses: [24.96 - 16 + Math.log1p(Math.exp(-8.96)), 480],
    // Only the first weight moves, along y: b pulls it with −γ · 0.65, half of the batch.
    gradientW: [0, -83.2 * 0.8 * (1 / (1 + Math.exp(-8.96))), 0, 0],
    validAnchors: [2],
  }),
  head('labels outside the classes leave their samples out', [b, a, c], AXES, [0, -1, 3], {
    valid: [1, 0, 0],
    validAnchors: [1],
  }),
];

export const EDGE_CASES: readonly GoldenCase[] = [...PAIR_LEVEL, ...CLASS_LEVEL];
