import { EvaluationInputError } from './errors.ts';
import { type RocCurve } from './roc.ts';

/**
 * How the accept rate at a false-accept rate that no threshold hits exactly is read off the curve:
 *
 * - `at-most`: of the thresholds whose FAR does not exceed the target, the most accepting one. Never flatters.
 * - `linear`: between that point and the next one, by FAR.
 * - `nearest`: the point whose FAR is nearest, the more accepting of equals.
 * - `nearest-corner`: the same among the curve's corners alone, as the IJB scripts do it: scikit-learn's `roc_curve` leaves out the
 *   points on a straight line between two others.
 */
export type FarRule = 'at-most' | 'linear' | 'nearest' | 'nearest-corner';

export interface TarAtFar {
  /** The target. */
  readonly far: number;
  /** Share of same pairs accepted. */
  readonly tar: number;
  /** FAR of the point it was read from; the target itself under `linear`. */
  readonly achievedFar: number;
  /** Pairs of this score and higher are accepted; null where nothing is. */
  readonly threshold: number | null;
  /** False when there are fewer than 1/FAR different pairs, so that one pair alone exceeds the target. */
  readonly resolvable: boolean;
}

/** True-accept rate at a false-accept rate. @param far in (0, 1] */
export function tarAtFar(curve: RocCurve, far: number, rule: FarRule = 'at-most'): TarAtFar {
  if (!(far > 0 && far <= 1))
    throw new EvaluationInputError(`a false-accept rate lies above 0 and not above 1, got ${far}`);
  const { thresholds, genuineAccepted, impostorAccepted, numGenuine, numImpostor } = curve;
  // Point −1 is the threshold above all scores, which accepts nothing.
  const farAt = (k: number): number => (k < 0 ? 0 : (impostorAccepted[k] as number) / numImpostor);
  const tarAt = (k: number): number => (k < 0 ? 0 : (genuineAccepted[k] as number) / numGenuine);
  const below = lastAtMost(impostorAccepted, numImpostor, far);
  const last = rule === 'nearest-corner' ? corner(curve, below, -1) : below;
  const next = rule === 'nearest-corner' ? corner(curve, below + 1, 1) : last + 1;
  const resolvable = far * numImpostor >= 1;
  if (rule === 'linear' && next < thresholds.length && farAt(last) < far) {
    const share = (far - farAt(last)) / (farAt(next) - farAt(last));
    const between = (a: number, b: number): number => a + share * (b - a);
    const threshold =
      last < 0 ? (thresholds[next] as number) : between(thresholds[last] as number, thresholds[next] as number);
    return { far, tar: between(tarAt(last), tarAt(next)), achievedFar: far, threshold, resolvable };
  }
  const takesNext = rule.startsWith('nearest') && next < thresholds.length && farAt(next) - far <= far - farAt(last);
  // The more accepting of equals: further points may have the same FAR as the next one.
  const point = takesNext ? lastAtMost(impostorAccepted, numImpostor, farAt(next)) : last;
  return {
    far,
    tar: tarAt(point),
    achievedFar: farAt(point),
    threshold: point < 0 ? null : (thresholds[point] as number),
    resolvable,
  };
}

/** The first corner from a point on, upwards or downwards: an end of the curve, or where the next step is not the last one again. */
function corner({ genuineAccepted, impostorAccepted }: RocCurve, from: number, direction: 1 | -1): number {
  const end = genuineAccepted.length - 1;
  const turns = (counts: Float64Array, k: number): boolean =>
    (counts[k + 1] as number) - (counts[k] as number) !== (counts[k] as number) - (counts[k - 1] as number);
  let k = from;
  while (k > 0 && k < end && !turns(genuineAccepted, k) && !turns(impostorAccepted, k)) k += direction;
  return k;
}

/** The last point whose FAR is at most the target; −1 when already the first one exceeds it. */
function lastAtMost(impostorAccepted: Float64Array, numImpostor: number, far: number): number {
  let low = 0;
  let high = impostorAccepted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((impostorAccepted[middle] as number) / numImpostor <= far) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
