import * as tf from '@tensorflow/tfjs-core';
import { circleLoss, circlePresets, classCircleLoss, classHead, type CircleParameters } from '../../src/index.ts';
import { atDegrees, type GoldenCase, labels, matrix, outputsOf } from './case.ts';

/**
 * Computed in float64 with NumPy from the paper's equations and checked against the PyTorch implementations that follow them
 * (PyTorch Metric Learning, fast-reid), unless a case names another source.
 */
const { face, retrieval } = circlePresets;
const g32 = { gamma: 32, margin: 0.25 };

const FAN = { x: matrix(atDegrees([0, 20, 40, 60, 80])), labels: labels([0, 0, 1, 1, 2]) };

function fan(parameters: CircleParameters, loss: number, losses: number[], gradient?: number[]): GoldenCase {
  return {
    name: `A: five points on the circle, γ ${parameters.gamma}`,
    inputs: FAN,
    compute: outputsOf(circleLoss(parameters)),
    expected: {
      loss: [loss],
      losses,
      valid: [1, 1, 1, 1, 0],
      validAnchors: [4],
      zeroVectors: [0],
      ...(gradient && { gradient }),
    },
  };
}

const CASE_A: GoldenCase[] = [
  fan(
    face,
    176.02807510160784,
    [119.158033618211, 194.984755596073, 194.984755596073, 194.984755596073, 0],
    [
      0, 28.213633939207, -22.459733460578, 61.707610529908, 69.078017264015, -82.323975243675, -34.317418584535,
      19.813170857674, 25.645896511239, -4.522063499389,
    ],
  ),
  fan(
    retrieval,
    39.40877346940439,
    [21.636885506094, 45.332736123824, 45.332736123875, 45.332736123824, 0],
    [
      0, 8.693002571127, -8.422400047328, 23.140353947648, 25.464563848432, -30.347485450213, -13.3899765005,
      7.730706536972, 9.024814926556, -1.591318367452,
    ],
  ),
  fan(g32, 22.003591175796245, [14.894775405791, 24.373170938992, 24.37324741941, 24.373170938992, 0]),
  ...(
    [
      [face, 196.37104995719324],
      [retrieval, 46.71903048496957],
      [g32, 25.759503541830355],
    ] as const
  ).map(([parameters, loss]): GoldenCase => ({
    name: `A: pooled over the upper triangle, γ ${parameters.gamma}`,
    inputs: FAN,
    compute: outputsOf(circleLoss({ ...parameters, reduction: 'pooled-triangle' })),
    expected: { loss: [loss] },
  })),
  ...(
    [
      [true, -13.584815912169],
      [false, -5.280342651494],
    ] as const
  ).map(([detach, dy]): GoldenCase => ({
    name: `A: pooled, ${detach ? 'detached' : 'undetached'} weights`,
    inputs: FAN,
    compute: (inputs) => {
      const { gradient } = outputsOf(circleLoss({ ...face, detach, reduction: 'pooled-triangle' }))(inputs);
      return { dy: tf.slice(gradient!, [0, 1], [1, 1]) };
    },
    expected: { dy: [dy] },
    tolerance: { dy: 1e-4 },
  })),
];

/** Columns: s_n, s_p, parameters, L, ∂L/∂s_p, ∂L/∂s_n, and the same two undetached. */
const MAP: readonly (readonly [number, number, CircleParameters, number, number, number, number, number])[] = [
  [0.8, 0.8, face, 142.08, -115.2, 268.8, -102.4, 409.6],
  [0.8, 0.8, retrieval, 28.800000000000313, -47.999999999985, 95.99999999997, -32, 128],
  [0.8, 0.8, g32, 17.760000019361105, -14.3999997212, 33.599999349467, -12.8, 51.2],
  [
    0.8,
    0.8,
    { gamma: 1, margin: 0.25 },
    1.0086660582148794,
    -0.285882682195,
    0.667059591789,
    -0.254117939729,
    1.016471758917,
  ],
  [0.25, 0.75, face, Math.LN2, -64, 64, -64, 64],
  [0.25, 0.75, g32, Math.LN2, -8, 8, -8, 8],
  [0.325, 0.675, face, 22.080000000257, -147.1999999621, 147.1999999621, -166.39999995715, 166.39999995715],
  [0, 1, retrieval, 7.62186519448e-12, -2.43899686e-10, 2.43899686e-10, 0, 0],
  [0, 0, face, 224, -320, 64, -512, 0],
  [0.2, 0.5, face, 42.24, -192, 115.2, -256, 102.4],
  [0.4, 0.7, face, 32.00000000000003, -140.8, 166.4, -153.6, 204.8],
  [-0.1, 0.9, g32, 0.034145605538695, -0.375975300753, 0.161132271751, -0.214843, -0.214843],
  [-0.3, 0.9, g32, 0.170901576367871, -1.759469251517, 0, -1.005411, 0],
];

const CASE_B: GoldenCase[] = MAP.flatMap(([sn, sp, parameters, loss, dsp, dsn, undetachedSp, undetachedSn]) => {
  const inputs = { x: matrix([[sp, sn]]), labels: labels([0]) };
  const name = `B: s_n ${sn}, s_p ${sp}, γ ${parameters.gamma}`;
  // A loss of 1e-12 still has its digits, but not those of its cosines.
  const tolerance = { loss: loss < 1e-7 ? 1e-3 * (loss / 1e-7) : loss < 1 ? 1e-4 : 1e-5 };
  return [
    {
      name,
      inputs,
      compute: outputsOf(classCircleLoss(parameters)),
      expected: { loss: [loss], gradient: [dsp, dsn] },
      tolerance,
    },
    {
      name: `${name}, undetached`,
      inputs,
      compute: outputsOf(classCircleLoss({ ...parameters, detach: false })),
      expected: { loss: [loss], gradient: [undetachedSp, undetachedSn] },
      tolerance,
    },
  ];
});

const COSINES = {
  x: matrix([
    [0.9, 0.3, -0.2, 0.1, -0.4],
    [0.2, 0.4, 0.5, -0.1, 0.0],
    [0.7, -0.6, 0.6, 0.05, 0.25],
  ]),
  labels: labels([0, 1, 2]),
};

const CASE_C: GoldenCase[] = [
  {
    name: 'C: explicit cosines, γ 256',
    inputs: COSINES,
    compute: outputsOf(classCircleLoss(face)),
    expected: {
      loss: [86.18722054543811],
      losses: [1.661636314359e-3, 124.16, 134.4],
      meanPositive: [1.9 / 3],
      meanNegative: [0.8 / 12],
    },
  },
  {
    name: 'C: explicit cosines, γ 80',
    inputs: COSINES,
    compute: outputsOf(classCircleLoss(retrieval)),
    expected: { loss: [16.533335408224062], losses: [6.16736768609e-6, 23.20000000573, 26.4] },
  },
  {
    name: 'C: explicit cosines, γ 32',
    inputs: COSINES,
    compute: outputsOf(classCircleLoss(g32)),
    expected: {
      loss: [10.962658386266284],
      losses: [0.56597049815, 15.522002151961, 16.800002508687],
      gradient: [
        ...[-1.613513731724, 1.496779971825, 0.02747224222869, 0.07363248277804, 0],
        ...[0.005779799797275, -9.066665021053, 7.983998808064, 7.376814082e-4, 8.927777404e-4],
        ...[10.133307912, 0, -6.933332982748, 5.372234619e-7, 6.107298203586e-6],
      ],
    },
  },
];

const PROXIES = {
  embeddings: matrix([
    [1, 2, 2],
    [2, -1, 2],
    [0, 3, 4],
  ]),
  weights: matrix([
    [2, 2, 1],
    [1, 0, 0],
    [0, 1, 1],
    [-1, 1, 0],
  ]),
  labels: labels([0, 1, 2]),
};

const CASE_D_FACE: GoldenCase = {
  name: 'D: class head through embeddings and weights, γ 256',
  inputs: PROXIES,
  compute: ({ embeddings, weights, labels: labels_B }) => {
    const head = classHead(classCircleLoss(face));
    const run = (e: tf.Tensor, w: tf.Tensor) => head(e as tf.Tensor2D, w as tf.Tensor2D, labels_B as tf.Tensor1D);
    const [dE, dW] = tf.grads((e, w) => run(e!, w!).loss)([embeddings!, weights!]);
    const { loss, losses_B } = run(embeddings!, weights!);
    return { loss, losses: losses_B, gradientE: dE!, gradientW: dW! };
  },
  expected: {
    loss: [109.17734402832961],
    losses: [198.716049382716, 47.012345679012, 81.803637023261],
    gradientE: [
      ...[-14.467088281464, 1.904837913987, 5.328706226745],
      ...[-1.902149062643, 12.407864654778, 8.106081390032],
      ...[10.42962962963, 3.669727372068, -2.752295529051],
    ],
    gradientW: [
      ...[-1.609510745313, -9.142021033379, 21.50306355738],
      ...[0, 16.59259259259, -33.18518518519],
      ...[23.9912778514, 1.569138999323, -1.569138999323],
      ...[0, 0, 0],
    ],
  },
};

const CASE_D: GoldenCase[] = [
  CASE_D_FACE,
  {
    name: 'D: class head, γ 64',
    inputs: PROXIES,
    compute: ({ embeddings, weights, labels: labels_B }) => {
      const { loss, losses_B } = classHead(classCircleLoss({ gamma: 64, margin: 0.25 }))(
        embeddings as tf.Tensor2D,
        weights as tf.Tensor2D,
        labels_B as tf.Tensor1D,
      );
      return { loss, losses: losses_B };
    },
    expected: { loss: [27.294435206130455], losses: [49.679012345679, 11.753383970935, 20.450909301777] },
  },
];

const KERAS = {
  x: matrix([
    [0.70014004, -0.42008403, 0.14002801, 0.56011203],
    [0.17609018, 0.70436073, -0.52827054, 0.44022545],
    [-0.34050261, 0.25537696, -0.68100522, 0.59587957],
    [0.32163376, -0.75047877, 0.53605627, -0.21442251],
    [0.51261459, -0.34174306, 0.17087153, 0.76892189],
  ]),
  labels: labels([1, 1, 2, 2, 3]),
};

/** Lone samples among others: their loss is 0, and only the first four count in the mean. */
const KERAS_REFERENCES = {
  x: matrix([
    [0.40824829, -0.54433105, 0.27216553, 0.68041382],
    [0.76376261, 0.10910895, -0.54554473, 0.32732684],
    [-0.74420841, 0.24806947, 0.49613894, -0.3721042],
    [0.52981294, -0.13245324, 0.79471941, -0.26490647],
    [0.54554473, -0.32732684, 0.10910895, 0.76376261],
    [-0.27216553, 0.68041382, 0.40824829, -0.54433105],
  ]),
  labels: labels([1, 1, 2, 2, 3, 4]),
};

const CASE_E: GoldenCase[] = [
  {
    name: "E: the reference embeddings of Keras' CircleTest, γ 80",
    inputs: KERAS_REFERENCES,
    compute: outputsOf(circleLoss(retrieval)),
    expected: {
      loss: [264.84456 / 4],
      losses: [82.9116, 36.7942, 92.459, 52.6798, 0, 0],
      valid: [1, 1, 1, 1, 0, 0],
    },
  },
  {
    name: "E: the fixture of Keras' CircleTest, γ 80 (forward only: Keras differentiates α)",
    inputs: KERAS,
    compute: outputsOf(circleLoss(retrieval)),
    expected: { loss: [188.3883], losses: [127.6789470877, 98.4444904555, 275.919148555, 251.5106713106, 0] },
  },
  {
    name: "E: the fixture of Keras' CircleTest, γ 256",
    inputs: KERAS,
    compute: outputsOf(circleLoss(face)),
    expected: { loss: [652.7617] },
  },
];

const TWO_RANKS = { x: matrix(atDegrees([0, 20, 40, 60])), labels: labels([0, 0, 1, 1]) };

const CASE_F: GoldenCase[] = [
  {
    name: 'F: the global batch of two ranks, γ 256',
    inputs: TWO_RANKS,
    compute: outputsOf(circleLoss(face)),
    expected: {
      loss: [157.07139460714234],
      losses: [119.158033618211, 194.984755596073, 194.984755596073, 119.158033618211],
      gradient: [
        0, 28.213633939207, -36.755645269536, 100.985305415535, 69.078017264015, -82.323975243675, 24.433723724428,
        -14.106816969603,
      ],
    },
  },
  ...(
    [
      ['pooled', face, 197.06419713775324],
      ['pooled-triangle', face, 195.67790277663335],
      ['anchor-mean', retrieval, 33.4848108149591],
      ['pooled-triangle', retrieval, 46.02588330443523],
    ] as const
  ).map(([reduction, parameters, loss]): GoldenCase => ({
    name: `F: the global batch, ${reduction}, γ ${parameters.gamma}`,
    inputs: TWO_RANKS,
    compute: outputsOf(circleLoss({ ...parameters, reduction })),
    expected: { loss: [loss], validAnchors: [4] },
  })),
  ...[
    [0, 1],
    [2, 3],
  ].map((rows): GoldenCase => ({
    name: `F: rows ${rows.join(' and ')} alone see one class`,
    inputs: { x: matrix(atDegrees(rows.map((row) => row * 20))), labels: labels([0, 0]) },
    compute: outputsOf(circleLoss(face)),
    expected: { loss: [0], gradient: [0, 0, 0, 0], validAnchors: [0] },
  })),
];

export const CIRCLE_CASES: readonly GoldenCase[] = [...CASE_A, ...CASE_B, ...CASE_C, ...CASE_D, ...CASE_E, ...CASE_F];
