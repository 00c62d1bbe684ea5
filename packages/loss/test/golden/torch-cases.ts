import * as tf from '@tensorflow/tfjs-core';
import {
  amSoftmaxLoss,
  arcFaceLoss,
  classHead,
  contrastiveLoss,
  liftedStructureLoss,
  type LossResult,
  multiSimilarityLoss,
  normFaceLoss,
  nPairLoss,
  proxyAnchorLoss,
  proxyNcaLoss,
  softmaxLoss,
  subCenterArcFaceLoss,
  tripletLoss,
} from '../../src/index.ts';
import { type CaseInput, type GoldenCase, labels, outputsOf } from './case.ts';
import recorded from './torch-losses.json' with { type: 'json' };

interface Recorded {
  readonly losses: number[];
  readonly valid?: number[];
  readonly embeddings: number[];
  readonly weights?: number[];
}

const recordedCases: Record<string, Recorded> = recorded.cases;
const { B, D, C } = recorded.shape;
const embeddings: CaseInput = { shape: [B, D], dtype: 'float32', values: recorded.embeddings };
const weights: CaseInput = { shape: [C, D], dtype: 'float32', values: recorded.weights };
const centers: CaseInput = { shape: [3 * C, D], dtype: 'float32', values: recorded.centerWeights };

const CLASS_LEVEL = {
  softmax: softmaxLoss(),
  'softmax-smoothed': softmaxLoss({ labelSmoothing: 0.1 }),
  'norm-face': normFaceLoss(),
  'am-softmax': amSoftmaxLoss(),
  'arc-face': arcFaceLoss(),
  'proxy-nca': proxyNcaLoss(),
  'proxy-anchor': proxyAnchorLoss(),
  'sub-center-arc-face': subCenterArcFaceLoss(),
};

const PAIR_LEVEL = {
  'triplet-hard': tripletLoss({ mining: 'hard' }),
  'triplet-hard-unnormalized': tripletLoss({ mining: 'hard', normalize: false }),
  'triplet-semi-hard': tripletLoss({ mining: 'semi-hard' }),
  contrastive: contrastiveLoss({ margin: 1.2 }),
  'n-pair': nPairLoss(),
  'n-pair-normalized': nPairLoss({ normalize: true, normWeight: 0 }),
  'lifted-structure': liftedStructureLoss(),
  'multi-similarity': multiSimilarityLoss(),
  'multi-similarity-all-pairs': multiSimilarityLoss({ epsilon: null }),
};

/** Recorded by torch_losses.py, which shares nothing with src/. */
export const TORCH_CASES: readonly GoldenCase[] = [
  ...Object.entries(CLASS_LEVEL).map(([name, loss]): GoldenCase => {
    const expected = recordedCases[name] as Recorded;
    const head = classHead(loss);
    return {
      name: `PyTorch: ${name}`,
      inputs: {
        embeddings,
        weights: loss.weightsPerClass === 1 ? weights : centers,
        labels: labels(recorded.labels),
      },
      compute: (inputs) => {
        const run = (e: tf.Tensor, w: tf.Tensor): LossResult =>
          head(e as tf.Tensor2D, w as tf.Tensor2D, inputs['labels'] as tf.Tensor1D);
        const [gradientE, gradientW] = tf.grads((e, w) => run(e!, w!).loss)([
          inputs['embeddings']!,
          inputs['weights']!,
        ]);
        return {
          losses: run(inputs['embeddings']!, inputs['weights']!).losses_B,
          gradientE: gradientE!,
          gradientW: gradientW!,
        };
      },
      expected: { losses: expected.losses, gradientE: expected.embeddings, gradientW: expected.weights as number[] },
    };
  }),
  ...Object.entries(PAIR_LEVEL).map(([name, loss]): GoldenCase => {
    const expected = recordedCases[name] as Recorded;
    return {
      name: `PyTorch: ${name}`,
      inputs: { x: embeddings, labels: labels(recorded.labels) },
      compute: outputsOf(loss),
      expected: { losses: expected.losses, valid: expected.valid as number[], gradient: expected.embeddings },
    };
  }),
];
