const tile = 4;

/**
 * Recall@1 of raw pixels: minus the mean image, cosine, the query itself excluded, same vendor allowed. Every pair is
 * compared; pairs are taken in tiles of 4 × 4 only so that each pixel is fetched once for four products.
 *
 * @param images [N, D] bytes
 */
export function rawPixelRecall(images: Uint8Array, labels: Int32Array): number {
  const n = labels.length;
  const d = images.length / n;
  const rows = normalised(images, n, d);
  const best = new Float64Array(n).fill(-2);
  const nearest = new Int32Array(n).fill(-1);
  const offer = (query: number, candidate: number, similarity: number): void => {
    if (query === candidate || similarity <= (best[query] as number)) return;
    best[query] = similarity;
    nearest[query] = candidate;
  };
  for (let a = 0; a < n; a += tile) {
    for (let b = a; b < n; b += tile) {
      const sums = tileProducts(rows, a, b, d);
      for (let i = 0; i < tile && a + i < n; i++) {
        for (let j = 0; j < tile && b + j < n; j++) {
          offer(a + i, b + j, sums[i * tile + j] as number);
          offer(b + j, a + i, sums[i * tile + j] as number);
        }
      }
    }
  }
  let hits = 0;
  for (let i = 0; i < n; i++) if (labels[nearest[i] as number] === labels[i]) hits++;
  return hits / n;
}

/** Unit rows after subtracting the mean row; padded with zero rows to a whole tile. */
function normalised(images: Uint8Array, n: number, d: number): Float32Array {
  const mean = new Float64Array(d);
  for (let i = 0; i < images.length; i++) mean[i % d] = (mean[i % d] as number) + (images[i] as number) / n;
  const rows = new Float32Array((n + tile) * d);
  for (let r = 0; r < n; r++) {
    let sumOfSquares = 0;
    for (let c = 0; c < d; c++) sumOfSquares += ((images[r * d + c] as number) - (mean[c] as number)) ** 2;
    const scale = 1 / Math.sqrt(sumOfSquares);
    for (let c = 0; c < d; c++) rows[r * d + c] = ((images[r * d + c] as number) - (mean[c] as number)) * scale;
  }
  return rows;
}

const sums = new Float64Array(tile * tile);

function tileProducts(rows: Float32Array, a: number, b: number, d: number): Float64Array {
  let [s00, s01, s02, s03, s10, s11, s12, s13] = [0, 0, 0, 0, 0, 0, 0, 0];
  let [s20, s21, s22, s23, s30, s31, s32, s33] = [0, 0, 0, 0, 0, 0, 0, 0];
  const p = a * d;
  const q = b * d;
  for (let c = 0; c < d; c++) {
    const x0 = rows[p + c] as number;
    const x1 = rows[p + d + c] as number;
    const x2 = rows[p + 2 * d + c] as number;
    const x3 = rows[p + 3 * d + c] as number;
    const y0 = rows[q + c] as number;
    const y1 = rows[q + d + c] as number;
    const y2 = rows[q + 2 * d + c] as number;
    const y3 = rows[q + 3 * d + c] as number;
    s00 += x0 * y0;
    s01 += x0 * y1;
    s02 += x0 * y2;
    s03 += x0 * y3;
    s10 += x1 * y0;
    s11 += x1 * y1;
    s12 += x1 * y2;
    s13 += x1 * y3;
    s20 += x2 * y0;
    s21 += x2 * y1;
    s22 += x2 * y2;
    s23 += x2 * y3;
    s30 += x3 * y0;
    s31 += x3 * y1;
    s32 += x3 * y2;
    s33 += x3 * y3;
  }
  sums.set([s00, s01, s02, s03, s10, s11, s12, s13, s20, s21, s22, s23, s30, s31, s32, s33]);
  return sums;
}
