import { readFileSync, statSync } from 'node:fs';
import { UsageError } from '../errors.ts';

/** The text of a file that is not larger than what it should hold can be. @throws UsageError */
export function readTextFile(what: string, path: string, maxBytes: number): string {
  const { size } = statSync(path);
  if (size > maxBytes) throw new UsageError(`expected ${what} of at most ${maxBytes} bytes at ${path}, got ${size}`);
  return readFileSync(path, 'utf8');
}
