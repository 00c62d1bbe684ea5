import type { Random } from '../random.ts';
import type { SimulatedProcess } from './process.ts';

/** One collective: everybody's value reaches everybody, unless something happens between. */
export interface Exchange {
  /** Null, or in what way a rank is in another collective than those before it. */
  differs(name: string): string | null;
  arrive(
    rank: number,
    name: string,
    value: unknown,
    process: SimulatedProcess,
    signal?: AbortSignal,
  ): Promise<readonly unknown[]>;
  /** The rank waits no more. */
  fail(rank: number, error: Error): void;
  /** The way around may have become clear. */
  look(): void;
}

export interface ExchangeDependencies {
  readonly random: Random;
  readonly soon: () => number;
  /** Whether data can go all the way around to a rank. */
  readonly isClear: (rank: number) => boolean;
  readonly done: () => void;
}

interface Waiting {
  readonly process: SimulatedProcess;
  resolve(values: readonly unknown[]): void;
  reject(error: Error): void;
}

/**
 * Ranks have their results one after the other. When a member is lost, stopped or cut off between, whether another has
 * what it needs is drawn: so a vote reaches all, some or none.
 */
export function exchange(size: number, { random, soon, isClear, done }: ExchangeDependencies): Exchange {
  const values: unknown[] = new Array<unknown>(size).fill(undefined);
  const waiting = new Map<number, Waiting>();
  /** Whose data had not got through when the way was blocked. */
  const blocked = new Set<number>();
  let name: string | null = null;
  let numArrived = 0;
  let numDone = 0;

  const finish = (rank: number): void => {
    const one = waiting.get(rank);
    waiting.delete(rank);
    blocked.delete(rank);
    if (one === undefined) return;
    one.resolve(values);
    if (++numDone === size) done();
  };
  const tryToFinish = (rank: number): void => {
    if (!waiting.has(rank) || blocked.has(rank)) return;
    if (isClear(rank) || random.isTrue(0.5)) finish(rank);
    else blocked.add(rank);
  };
  return {
    differs(other) {
      if (name === null || name === other) return null;
      return `a rank is in ${other} while others are in ${name}`;
    },
    arrive(rank, which, value, process, signal) {
      name ??= which;
      values[rank] = value;
      numArrived++;
      return new Promise((resolve, reject) => {
        const abort = (): void => {
          if (waiting.delete(rank)) reject(signal?.reason as Error);
        };
        signal?.addEventListener('abort', abort, { once: true });
        const resolved = (all: readonly unknown[]): void => {
          signal?.removeEventListener('abort', abort);
          resolve(all);
        };
        waiting.set(rank, { process, resolve: resolved, reject });
        if (numArrived < size) return;
        waiting.forEach((one, at) => one.process.after(soon(), () => tryToFinish(at)));
      });
    },
    fail(rank, error) {
      const one = waiting.get(rank);
      if (waiting.delete(rank)) one?.reject(error);
    },
    look() {
      for (const rank of [...blocked]) {
        if (!isClear(rank)) continue;
        blocked.delete(rank);
        waiting.get(rank)?.process.after(soon(), () => tryToFinish(rank));
      }
    },
  };
}
