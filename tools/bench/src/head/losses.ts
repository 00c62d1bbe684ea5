import { type HeadConfiguration, nameOf } from './configuration.ts';

/** Of float32 sums in another order, after a few steps. */
const TOLERANCE = 1e-3;

/**
 * Holds a head's losses to those of the whole head, step by step: a sharded one has the same. A sampled one compares with fewer
 * classes, so before anything has changed its loss is smaller, and the larger part of it is there.
 *
 * @param losses of every step, from the first
 * @param whole those of the whole head from the same weights; null: there is nothing to compare with
 * @throws where they are not
 */
export function mustBeLossesOf(
  configuration: HeadConfiguration,
  losses: readonly number[],
  whole: readonly number[] | null,
): void {
  if (whole === null) return;
  const isRight =
    configuration.head === 'sampled'
      ? (loss: number, expected: number, step: number) =>
          loss > 0 && (step > 0 || (loss < expected * (1 + TOLERANCE) && loss > expected / 2))
      : (loss: number, expected: number) => Math.abs(loss / expected - 1) < TOLERANCE;
  const wrong = losses.findIndex((loss, step) => !isRight(loss, whole[step] ?? NaN, step));
  if (wrong >= 0) {
    throw new Error(
      `${nameOf(configuration)}: the loss at step ${wrong} is ${losses[wrong]}, the whole head's ${whole[wrong]}: the figures would mean nothing`,
    );
  }
}
