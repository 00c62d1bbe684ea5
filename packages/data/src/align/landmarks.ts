/**
 * Where the five landmarks of an aligned face are, in pixels of a face of 112 × 112: x and y of left eye, right eye, nose, left and
 * right corner of the mouth. Source: deepinsight/insightface python-package/insightface/utils/face_align.py.
 */
export const FACE_TEMPLATE: readonly number[] = [
  38.2946, 51.6963, 73.5318, 51.5014, 56.0252, 71.7366, 41.5493, 92.3655, 70.7299, 92.2041,
];

/** Side of the face that the template is of. */
export const FACE_SIDE = 112;

/**
 * The template for a face of another size. Multiples of 112 scale it; multiples of 128 are those of 112 with a margin of 8 on the left
 * and right, as InsightFace's own are; 112 high and 96 wide is SphereFace's, 8 narrower on each side.
 *
 * @throws RangeError for other sizes: what a template would be there nobody has defined
 */
export function faceTemplate(height: number, width: number): readonly number[] {
  if (height === 112 && width === 96) return FACE_TEMPLATE.map((value, i) => (i % 2 === 0 ? value - 8 : value));
  if (height === width && height > 0 && height % 112 === 0) return FACE_TEMPLATE.map((value) => (value * height) / 112);
  if (height === width && height > 0 && height % 128 === 0) {
    const scale = height / 128;
    return FACE_TEMPLATE.map((value, i) => value * scale + (i % 2 === 0 ? 8 * scale : 0));
  }
  throw new RangeError(`a face template is of 112k × 112k, 128k × 128k or 112 × 96, not ${height} × ${width}`);
}

/**
 * Five landmarks of the 68 of dlib and iBUG: eyes as the means of their corners (36, 39 and 42, 45), nose 30, mouth 48 and 54.
 * @param points68 [68 × 2] x and y
 */
export function fiveOf68(points68: readonly number[]): number[] {
  if (points68.length !== 136) throw new RangeError(`expected 68 landmarks, got ${points68.length / 2}`);
  const point = (index: number): [number, number] => [points68[2 * index] as number, points68[2 * index + 1] as number];
  const mean = (a: number, b: number): number[] =>
    [0, 1].map((axis) => ((point(a)[axis] as number) + (point(b)[axis] as number)) / 2);
  return [...mean(36, 39), ...mean(42, 45), ...point(30), ...point(48), ...point(54)];
}
