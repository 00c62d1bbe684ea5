import { failOn, numberProblems } from './circle-parameters.ts';
import { angularExponents, linearExponents } from './exponents.ts';
import { marginSoftmax, type MarginSoftmax } from './margin-softmax.ts';

export interface SoftmaxOptions {
  /** Share of the target spread evenly over all classes, 0 to below 1. Default 0; re-ID recipes use 0.1. */
  readonly labelSmoothing?: number;
}

/** Softmax cross-entropy of plain products; logits are `inner`. @throws LossOptionsError */
export function softmaxLoss(options: SoftmaxOptions = {}): MarginSoftmax {
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
export function normFaceLoss(options: NormFaceOptions = {}): MarginSoftmax {
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
export function amSoftmaxLoss(options: MarginOptions = {}): MarginSoftmax {
  const { gamma = 64, margin = 0.35 } = options;
  checkMargin('am-softmax', gamma, margin);
  return marginSoftmax({ name: 'am-softmax', logits: 'cosine', exponents: linearExponents(gamma, margin) });
}

/** ArcFace (Deng et al., CVPR 2019): γ cos(θ_y + m) against γ cos θ_j. @throws LossOptionsError */
export function arcFaceLoss(options: MarginOptions = {}): MarginSoftmax {
  const { gamma = 64, margin = 0.5 } = options;
  checkMargin('arc-face', gamma, margin);
  failOn('arc-face', margin < 0 || margin > Math.PI / 2 ? [`margin must be from 0 to π/2 radians, got ${margin}`] : []);
  return marginSoftmax({ name: 'arc-face', logits: 'cosine', exponents: angularExponents(gamma, margin) });
}

function checkMargin(loss: string, gamma: number, margin: number): void {
  failOn(loss, [
    ...numberProblems({ gamma }, ['gamma'], { positive: true }),
    ...numberProblems({ margin }, ['margin']),
  ]);
}
