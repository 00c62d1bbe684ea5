import { EXIT } from '../errors.ts';
import { runInWorker } from './worker-program.ts';

/** Flags of `embed`, as text. */
export interface EmbedFlags {
  readonly model: string;
  readonly images: string;
  readonly output: string;
  readonly kind: string;
  readonly flip?: boolean;
  readonly raw?: boolean;
  readonly maxBroken?: string;
  readonly threads?: string;
  readonly json?: boolean;
}

/** Writes embeddings into a file. Returns the exit code. @throws RunFailedError when that crashed */
export async function embed(flags: EmbedFlags): Promise<number> {
  const code = await runInWorker('embed', flags, 'embeds');
  if (code === EXIT.INTERRUPTED)
    process.stdout.write('interrupted; give the same command again: it goes on from here\n');
  return code;
}
