// The set of golden/generate.py and golden/reference.py.

export const [count, dimension] = [120, 7];
const [numClasses, numCameras] = [9, 3];
export const labels: number[] = Array.from({ length: count }, (_, index) => index % numClasses);
export const cameras: number[] = Array.from(
  { length: count },
  (_, index) => Math.floor(index / numClasses) % numCameras,
);
export const embeddings: Float32Array<ArrayBuffer> = Float32Array.from({ length: count * dimension }, (_, position) => {
  const row = Math.floor(position / dimension);
  const centre = (numClasses - 1 - (row % numClasses)) * dimension + (position % dimension);
  return pattern(position) + 0.6 * pattern(centre);
});

/** From −1 to 1, by a hash of the position. */
export function pattern(position: number): number {
  let h = Math.imul(position + 1, 0x9e3779b1);
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  h ^= h >>> 16;
  return (h >>> 0) / 2 ** 31 - 1;
}
