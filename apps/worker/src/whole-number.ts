import { WorkerUsageError } from './errors.ts';

/** @throws WorkerUsageError unless the text is a whole number of at least `min` */
export function whole(flag: string, text: string, min: number): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isInteger(value) || value < min) {
    throw new WorkerUsageError(`${flag}: expected a whole number of at least ${min}, got '${text}'`);
  }
  return value;
}
