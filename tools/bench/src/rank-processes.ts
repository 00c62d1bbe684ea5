import { fileURLToPath } from 'node:url';
import { startLineProcess } from './line-process.ts';

/** What one of our ranks is told once all are bound, beside the task itself. */
export interface RankPlace {
  readonly rank: number;
  /** Of every rank. */
  readonly endpoints: readonly (readonly string[])[];
}

/** Our ranks, a process each; they sleep between their turns. */
export interface RankProcesses extends AsyncDisposable {
  /** What each said when it was ready. */
  readonly ready: readonly Record<string, unknown>[];
  /** Sends all of them a line; their answers, by rank. */
  ask(line: string): Promise<Record<string, unknown>[]>;
  /** @throws where two ranks differ in what all have alike */
  mustHaveEqualReplicas(): Promise<void>;
}

/**
 * Starts a program once for each rank. It prints `{ endpoints }`, is told the task with its place in it, and prints one object when it
 * is ready.
 *
 * @param program beside the caller: `new URL('./rank.js', import.meta.url)`
 */
export async function startRanks(program: URL, size: number, task: object): Promise<RankProcesses> {
  const ranks = Array.from({ length: size }, (_, rank) =>
    startLineProcess(`our rank ${rank}`, process.execPath, [fileURLToPath(program)], { UV_THREADPOOL_SIZE: '16' }),
  );
  const answers = () => Promise.all(ranks.map((rank) => rank.next()));
  const endpoints = (await answers()).map((answer) => answer['endpoints'] as string[]);
  ranks.forEach((process, rank) => process.send(JSON.stringify({ ...task, rank, endpoints } satisfies RankPlace)));
  const ask = (line: string): Promise<Record<string, unknown>[]> => {
    ranks.forEach((rank) => rank.send(line));
    return answers();
  };
  return {
    ready: await answers(),
    ask,
    async mustHaveEqualReplicas() {
      const hashes = new Set((await ask('hash')).map(({ hash }) => hash));
      if (hashes.size !== 1) {
        throw new Error('the ranks differ where they should be equal: the figures would mean nothing');
      }
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(ranks.map((rank) => rank[Symbol.asyncDispose]()));
    },
  };
}
