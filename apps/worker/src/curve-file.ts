import { writeFileSync } from 'node:fs';
import { curvePoints, type RocCurve } from '@circlet/evaluation';
import { WorkerUsageError } from './errors.ts';

/**
 * Writes the points of a ROC (false and true accepts) and DET curve (false accepts and rejects) as a table.
 * @param curve absent: a table without points
 * @throws WorkerUsageError
 */
export function writeCurve(path: string, curve: RocCurve | undefined): void {
  const rows = curve === undefined ? [] : curvePoints(curve).map((point) => Object.values(point).join(','));
  try {
    writeFileSync(path, ['threshold,falseAccept,trueAccept,falseReject', ...rows, ''].join('\n'));
  } catch (cause) {
    throw new WorkerUsageError(`--curve: expected a file that can be written, ${(cause as Error).message}`, { cause });
  }
}
