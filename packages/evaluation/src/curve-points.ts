import { EvaluationInputError } from './errors.ts';
import { type RocCurve } from './roc.ts';

/** A point of a ROC (falseAccept, trueAccept) and of a DET curve (falseAccept, falseReject). */
export interface CurvePoint {
  /** Pairs of this score and higher are accepted. */
  readonly threshold: number;
  /** Share of different pairs accepted. */
  readonly falseAccept: number;
  /** Share of same pairs accepted. */
  readonly trueAccept: number;
  /** Share of same pairs refused. */
  readonly falseReject: number;
}

/**
 * Points of a curve to be drawn, from the strictest threshold: its corners where it has few, else at most `perDecade` of them for
 * each decade of the false-accept rate, the more accepting of those that share a place. Both ends are always there.
 */
export function curvePoints(curve: RocCurve, perDecade = 50): CurvePoint[] {
  if (!(perDecade >= 1)) throw new EvaluationInputError(`perDecade must be at least 1, got ${perDecade}`);
  const { thresholds, impostorAccepted, numImpostor } = curve;
  const placeOf = (k: number): number =>
    Math.floor(Math.log10((impostorAccepted[k] as number) / numImpostor) * perDecade);
  const points: CurvePoint[] = [];
  for (let k = 0; k < thresholds.length; k += 1) {
    const isLast = k === thresholds.length - 1;
    if (k === 0 || isLast || placeOf(k) !== placeOf(k + 1)) points.push(pointAt(curve, k));
  }
  return points;
}

export interface EqualErrorRate {
  /** Where false accepts and false rejects are as many: linear between the two points on either side. */
  readonly rate: number;
  readonly threshold: number;
}

/** The equal error rate, a DET curve's one figure. */
export function equalErrorRate(curve: RocCurve): EqualErrorRate {
  let before: CurvePoint = { threshold: NaN, falseAccept: 0, trueAccept: 0, falseReject: 1 };
  for (let k = 0; k < curve.thresholds.length; k += 1) {
    const at = pointAt(curve, k);
    if (at.falseAccept < at.falseReject) {
      before = at;
      continue;
    }
    const [gapBefore, gapAt] = [before.falseReject - before.falseAccept, at.falseAccept - at.falseReject];
    const share = gapBefore / (gapBefore + gapAt);
    const between = (a: number, b: number): number => a + share * (b - a);
    return {
      rate: between(before.falseAccept, at.falseAccept),
      threshold: k === 0 ? at.threshold : between(before.threshold, at.threshold),
    };
  }
  throw new EvaluationInputError('a curve must end where everything is accepted, this one has no point at all');
}

function pointAt(curve: RocCurve, k: number): CurvePoint {
  const trueAccept = (curve.genuineAccepted[k] as number) / curve.numGenuine;
  return {
    threshold: curve.thresholds[k] as number,
    falseAccept: (curve.impostorAccepted[k] as number) / curve.numImpostor,
    trueAccept,
    falseReject: 1 - trueAccept,
  };
}
