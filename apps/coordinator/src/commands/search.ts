import { runInWorker } from './worker-program.ts';

/** Flags of `search`, as text. */
export interface SearchFlags {
  readonly index: string;
  readonly query: string;
  readonly model?: string;
  readonly k: string;
  readonly gallery?: string;
  readonly images?: string;
  readonly threads?: string;
  readonly json?: boolean;
}

/** Finds the nearest of embedded images. Returns the exit code. @throws RunFailedError when that crashed */
export function search(flags: SearchFlags): Promise<number> {
  return runInWorker('search', flags, 'searches');
}
