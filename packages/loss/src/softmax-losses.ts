import { failOn, numberProblems } from './circle-parameters.ts';
import type { ShardableLoss } from './contract.ts';
import { angularExponents, linearExponents } from './exponents.ts';
import { marginSoftmax } from './margin-softmax.ts';

export interface SoftmaxOptions {
  /** Share of the target spread evenly over all classes, 0 to below 1. Default 0; re-ID recipes use 0.1. */
  readonly labelSmoothing?: number;
}

/** Softmax cross-entropy of plain products; logits are `inner`. @throws LossOptionsError */
export function softmaxLoss(options: SoftmaxOptions = {}): ShardableLoss {
  const { labelSmoothing = 0 } = options;
  const fits = labelSmoothing >= 0 && labelSmoothing < 1;
  failOn('softmax', fits ? [] : [`labelSmoothing must be from 0 to below 1, got ${String(labelSmoothing)}`]);
  return marginSoftmax({ name: 'softmax', logits: 'inner', exponents: linearExponents(1, 0), labelSmoothing });
}

export interface NormFaceOptions {
  /** γ: scale of the cosines. Default 64, the one AM-Softmax and ArcFace have in the Circle loss paper. */
  readonly gamma?: number;
}

/** NormFace (Wang et al., ACM MM 2017): softmax over γ · cosine. @throws LossOptionsError */
export function normFaceLoss(options: NormFaceOptions = {}): ShardableLoss {
  const { gamma = 64 } = options;
  checkMargin('norm-face', gamma, 0);
  return marginSoftmax({ name: 'norm-face', logits: 'cosine', exponents: linearExponents(gamma, 0) });
}

export interface MarginOptions {
  /** γ: scale of the cosines. Default 64. */
  readonly gamma?: number;
  /** m. Default 0.35 for AM-Softmax (of the cosine), 0.5 for ArcFace (radians): the Circle loss paper's baselines. */
  readonly margin?: number;
}

/** AM-Softmax or CosFace (Wang et al., CVPR 2018): γ (cos θ_y − m) against γ cos θ_j. @throws LossOptionsError */
export function amSoftmaxLoss(options: MarginOptions = {}): ShardableLoss {
  const { gamma = 64, margin = 0.35 } = options;
  checkMargin('am-softmax', gamma, margin);
  return marginSoftmax({ name: 'am-softmax', logits: 'cosine', exponents: linearExponents(gamma, margin) });
}

/** ArcFace (Deng et al., CVPR 2019): γ cos(θ_y + m) against γ cos θ_j. @throws LossOptionsError */
export function arcFaceLoss(options: MarginOptions = {}): ShardableLoss {
  const { gamma = 64, margin = 0.5 } = options;
  checkAngular('arc-face', gamma, margin);
  return marginSoftmax({ name: 'arc-face', logits: 'cosine', exponents: angularExponents(gamma, margin) });
}

export interface SubCenterOptions extends MarginOptions {
  /** K: class weights of each class, of which the most similar to the embedding counts. Default 3. */
  readonly centers?: number;
}

/**
 * Sub-center ArcFace (Deng et al., ECCV 2020): ArcFace on cos θ_j = max_k cos(x, w_jk), with K class weights for each class, so that
 * mislabelled images of it gather about another than the clean ones. Rows c · K … c · K + K − 1 are those of class c.
 *
 * @throws LossOptionsError
 */
export function subCenterArcFaceLoss(options: SubCenterOptions = {}): ShardableLoss {
  const { gamma = 64, margin = 0.5, centers = 3 } = options;
  const name = 'sub-center-arc-face';
  checkAngular(name, gamma, margin);
  failOn(name, Number.isInteger(centers) && centers >= 1 ? [] : [`centers must be a positive integer, got ${centers}`]);
  const exponents = angularExponents(gamma, margin);
  return marginSoftmax({ name, logits: 'cosine', exponents, weightsPerClass: centers });
}

function checkAngular(loss: string, gamma: number, margin: number): void {
  checkMargin(loss, gamma, margin);
  failOn(loss, margin < 0 || margin > Math.PI / 2 ? [`margin must be from 0 to π/2 radians, got ${margin}`] : []);
}

function checkMargin(loss: string, gamma: number, margin: number): void {
  failOn(loss, [
    ...numberProblems({ gamma }, ['gamma'], { positive: true }),
    ...numberProblems({ margin }, ['margin']),
  ]);
}
