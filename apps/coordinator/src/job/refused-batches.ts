import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ControlBodies, REFUSED_FILE } from '@circlet/protocol';
import { notFiniteOf } from '../ledger/record.ts';

type Refusal = ControlBodies['batchRefused'];

/** The evidence of batches that no worker applied: `refused.jsonl` in the run's folder, a line for what each rank says. */
export interface RefusedBatches {
  /** Writes it down, on the disk when this returns; what is there already, not again. @returns whether it is the first word of this batch */
  take(refusal: Refusal): boolean;
  readonly count: number;
}

/**
 * @param warn told once when writing begins to fail: training goes on without
 * @param isTakenOver whether another coordinator may have written before
 */
export function refusedBatches(folder: string, warn: (text: string) => void, isTakenOver = false): RefusedBatches {
  const path = join(folder, REFUSED_FILE);
  const before = isTakenOver && existsSync(path) ? readFileSync(path, 'utf8').split(/(?<=\n)/) : [];
  const lines = new Set(before);
  const batches = new Set(before.flatMap(batchOf));
  let isFailing = false;
  const write = (line: string): void => {
    try {
      appendFileSync(path, line, { flush: true });
      isFailing = false;
    } catch (error) {
      if (!isFailing) {
        warn(`cannot write ${path}: ${(error as Error).message}; free some space or check the folder's permissions`);
      }
      isFailing = true;
    }
  };
  return {
    take(refusal) {
      const { step, batch, rank, loss, gradientNorm, images } = refusal;
      const notFinite = notFiniteOf(refusal);
      // JSON has no NaN.
      const values = { loss: String(loss), gradientNorm: String(gradientNorm) };
      const line = `${JSON.stringify({ step, batch, rank, notFinite, ...values, images })}\n`;
      if (!lines.has(line)) write(line);
      lines.add(line);
      const isFirst = !batches.has(batch);
      batches.add(batch);
      return isFirst;
    },
    get count() {
      return batches.size;
    },
  };
}

/** A last line that its writer did not come to the end of is told again. */
function batchOf(line: string): number[] {
  try {
    const { batch } = JSON.parse(line) as { batch?: unknown };
    return typeof batch === 'number' && line.endsWith('\n') ? [batch] : [];
  } catch {
    return [];
  }
}
