import { probeMemory } from './memory.ts';
import { probeTensorflow } from './tensorflow.ts';

/** Answers its parent by IPC: what was found, or the error with its code. */
export async function runProbe(what: string): Promise<void> {
  const send = (message: unknown): Promise<void> =>
    new Promise((resolve) => process.send?.(message, undefined, undefined, () => resolve()) ?? resolve());
  try {
    await send({ found: what === 'memory' ? await probeMemory(exchange) : await probeTensorflow() });
  } catch (error) {
    const { code, message } = error as Error & { code?: unknown };
    await send({ failed: { code: typeof code === 'string' ? code : '', message } });
  }

  async function exchange(endpoints: readonly string[]) {
    const answer = new Promise<{ rank: number; endpoints: string[][] }>((resolve) => {
      process.once('message', (message) => resolve(message as { rank: number; endpoints: string[][] }));
    });
    await send({ endpoints });
    return answer;
  }
}
