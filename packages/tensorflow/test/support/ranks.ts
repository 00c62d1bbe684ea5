import type { Collectives } from '../../src/engine.ts';

/**
 * The plainest group there can be, all ranks in one process: whoever comes last adds up what all brought, in rank order.
 * An all-reduce and an all-gather of every rank under one name meet.
 */
export function dumbGroup(size: number): Collectives[] {
  interface Meeting {
    readonly brought: (Float32Array | undefined)[];
    readonly everyone: Promise<void>;
    readonly begin: () => void;
  }
  const meetings = new Map<string, Meeting>();
  const meet = async (name: string, rank: number, mine: Float32Array, signal: AbortSignal): Promise<Float32Array[]> => {
    let meeting = meetings.get(name);
    if (meeting === undefined) {
      let begin = (): void => undefined;
      const everyone = new Promise<void>((resolve) => (begin = resolve));
      meetings.set(name, (meeting = { brought: new Array<undefined>(size).fill(undefined), everyone, begin }));
    }
    meeting.brought[rank] = mine.slice();
    if (meeting.brought.every((values) => values !== undefined)) {
      meetings.delete(name);
      meeting.begin();
    }
    signal.addEventListener('abort', meeting.begin, { once: true });
    await meeting.everyone;
    signal.throwIfAborted();
    return meeting.brought as Float32Array[];
  };
  return Array.from({ length: size }, (_, rank) => ({
    async allReduce({ name }, buffers, signal) {
      const all = await meet(name, rank, Float32Array.from(buffers.flatMap((buffer) => [...buffer])), signal);
      let at = 0;
      for (const buffer of buffers) {
        for (let index = 0; index < buffer.length; index++, at++) {
          buffer[index] = all.reduce((sum, values) => sum + (values[at] ?? NaN), 0);
        }
      }
    },
    async allGather({ name }, local, signal) {
      const all = await meet(name, rank, local, signal);
      return Float32Array.from(all.flatMap((values) => [...values]));
    },
  }));
}
