import type { ControlLink } from './control-link.ts';

/**
 * Says that this rank has told everything of the batches before `batches`. Resolves when all ranks have, and the ledger has it on the
 * disk.
 */
export async function untilRecorded(
  link: Pick<ControlLink, 'send' | 'expect'>,
  generation: number,
  batches: number,
  signal: AbortSignal,
): Promise<void> {
  link.send('settled', { batches, generation });
  // An answer to an earlier question may still lie about, or come once more.
  for (;;) {
    const answer = await link.expect('recorded', signal);
    if (answer.generation === generation && answer.batches >= batches) return;
  }
}
