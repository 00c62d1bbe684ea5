/** x' = a·x − b·y + tx, y' = b·x + a·y + ty: turned, scaled and moved, not sheared or mirrored. */
export interface SimilarityTransform {
  readonly a: number;
  readonly b: number;
  readonly tx: number;
  readonly ty: number;
}

/**
 * The similarity that brings points nearest to others, in the least squares sense (Umeyama, PAMI 1991). In the plane and without
 * mirroring it has a closed form: with centred points s and d, a = Σ s·d ∕ Σ|s|², b = Σ (s × d) ∕ Σ|s|².
 *
 * @param from [P × 2] x and y of each point
 * @param to [P × 2]
 * @throws Error with a sentence where the points say nothing: all in one place, not finite, or mirrored
 */
export function similarityTransform(from: readonly number[], to: readonly number[]): SimilarityTransform {
  const numPoints = from.length / 2;
  if (from.length !== to.length || numPoints < 2 || !from.every(Number.isFinite)) {
    throw new Error(`expected ${to.length / 2} landmarks, got ${from.length / 2}, or some that are no numbers`);
  }
  const [fromX, fromY] = centre(from);
  const [toX, toY] = centre(to);
  let [length, along, across, mirroredAlong, mirroredAcross] = [0, 0, 0, 0, 0];
  for (let p = 0; p < numPoints; p++) {
    const [sx, sy] = [(from[2 * p] as number) - fromX, (from[2 * p + 1] as number) - fromY];
    const [dx, dy] = [(to[2 * p] as number) - toX, (to[2 * p + 1] as number) - toY];
    length += sx * sx + sy * sy;
    along += sx * dx + sy * dy;
    across += sx * dy - sy * dx;
    mirroredAlong += sx * dx - sy * dy;
    mirroredAcross += sx * dy + sy * dx;
  }
  const [a, b] = [along / length, across / length];
  if (!(length > 0) || !Number.isFinite(a) || !Number.isFinite(b) || (a === 0 && b === 0)) {
    throw new Error('the landmarks of the face lie in one place');
  }
  if (Math.hypot(mirroredAlong, mirroredAcross) > Math.hypot(along, across)) {
    throw new Error('the landmarks of the face are mirrored; are left and right exchanged?');
  }
  return { a, b, tx: toX - a * fromX + b * fromY, ty: toY - b * fromX - a * fromY };
}

function centre(points: readonly number[]): [number, number] {
  let [x, y] = [0, 0];
  for (let i = 0; i < points.length; i += 2) {
    x += points[i] as number;
    y += points[i + 1] as number;
  }
  return [(2 * x) / points.length, (2 * y) / points.length];
}
