import type { Pixels } from '@circlet/pixels';
import { faceTemplate, FACE_SIDE } from './landmarks.ts';
import { type SimilarityTransform, similarityTransform } from './similarity.ts';

/**
 * The face of an image, turned and scaled so that its landmarks come nearest to the template's: what face networks are trained on.
 *
 * @param landmarks x and y of left eye, right eye, nose, left and right corner of the mouth, in pixels of the image
 * @throws Error with a sentence where the landmarks say nothing
 */
export function alignFace(
  image: Pixels,
  landmarks: readonly number[],
  height: number = FACE_SIDE,
  width: number = FACE_SIDE,
): Pixels {
  return warp(image, similarityTransform(landmarks, faceTemplate(height, width)), height, width);
}

/**
 * Draws the image as a similarity moves it: for each pixel the place that it came from, bilinear, black outside, pixel centres at whole
 * numbers, as OpenCV's warpAffine; that rounds places to 1/32 pixel, from which this differs by a grey level or two.
 */
function warp(image: Pixels, { a, b, tx, ty }: SimilarityTransform, height: number, width: number): Pixels {
  const { channels } = image;
  const values = new Uint8Array(height * width * channels);
  const square = a * a + b * b;
  // The inverse: (x, y) = (A, −B; B, A)ᵀ ∕ (a² + b²) · ((x', y') − t).
  const [c, s] = [a / square, b / square];
  for (let row = 0; row < height; row++) {
    for (let col = 0; col < width; col++) {
      const x = c * (col - tx) + s * (row - ty);
      const y = -s * (col - tx) + c * (row - ty);
      bilinear(image, x, y, values, (row * width + col) * channels);
    }
  }
  return { height, width, channels, values };
}

function bilinear(image: Pixels, x: number, y: number, target: Uint8Array, at: number): void {
  const { height, width, channels, values } = image;
  if (!(x > -1 && y > -1 && x < width && y < height)) return;
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [right, below] = [x - left, y - top];
  for (let channel = 0; channel < channels; channel++) {
    const value = (row: number, col: number): number =>
      row < 0 || col < 0 || row >= height || col >= width
        ? 0
        : (values[(row * width + col) * channels + channel] as number);
    const upper = value(top, left) * (1 - right) + value(top, left + 1) * right;
    const lower = value(top + 1, left) * (1 - right) + value(top + 1, left + 1) * right;
    target[at + channel] = Math.round(upper * (1 - below) + lower * below);
  }
}
