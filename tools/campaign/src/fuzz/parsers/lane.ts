import { CollectiveError, ConnectError } from '@circlet/collective';
import { readLane } from '@circlet/collective/parsers';
import { encodeFrame, FRAME, type FrameHeader, ProtocolError } from '@circlet/protocol';
import { mutateBytes, noise } from '../byte-mutations.ts';
import { type FuzzedParser, mustHold, SMALL } from '../fuzzed-parser.ts';
import { joinParts, splitParts } from '../parts.ts';
import type { Random } from '../../random.ts';
import { headerOf, isFrame, mutateFrame } from './frame.ts';

interface Expected {
  readonly ranks: readonly number[];
  readonly job: string;
  readonly generation: number;
  readonly size: number;
}

export const EXPECTED: Expected = { ranks: [1, 2], job: 'job', generation: 1, size: 3 };
const PLAIN = { guard: { mode: 'plain', onStranger: () => undefined }, inspector: () => null } as const;

type Socket = Parameters<typeof readLane>[0];

/** Multipart messages as ZeroMQ gives them: nothing of sockets is in an input, so nothing of them is waited for. */
export const laneParser: FuzzedParser = {
  name: 'lane',
  reads: 'messages on a lane between ranks',
  sources: ['/packages/collective/dist/zeromq/pull-lane.js'],
  inputs: 130_000,
  limits: SMALL,
  open: () => ({
    make: messagesOf,
    isPastHeader: (input) => isFrame(splitParts(splitParts(input)[0] ?? Buffer.alloc(0))[0] ?? Buffer.alloc(0)),
    async feed(input) {
      const messages = splitParts(input).map((message) => splitParts(message));
      const greeted = new Set<number>();
      let failure: Error | undefined;
      await readLane(
        socketOf(messages),
        { ...EXPECTED, ...PLAIN },
        {
          greeted(rank) {
            mustHold(EXPECTED.ranks.includes(rank), 'a rank was greeted that nobody expects');
            greeted.add(rank);
          },
          frame({ header, payload, free }) {
            mustHold(failure === undefined, 'a frame came after the lane had failed');
            mustHold(greeted.has(header.rank), 'a frame of a rank that has not named itself was let in');
            mustHold(header.generation === EXPECTED.generation, 'a frame of another generation was let in');
            mustHold(payload.byteOffset % 4 === 0, 'a payload is not aligned');
            free();
          },
          aborted: () => undefined,
          failed(problem) {
            mustHold(failure === undefined, 'the lane failed twice');
            failure = problem instanceof Error ? problem : new ConnectError(0, 1, `${problem.stranger} came instead`);
          },
        },
      );
      if (failure !== undefined) throw failure;
    },
    isDocumented: (error) => error instanceof ProtocolError || error instanceof CollectiveError,
  }),
};

export function socketOf(messages: readonly (readonly Buffer[])[]): Socket {
  const socket = {
    async *[Symbol.asyncIterator]() {
      for (const parts of messages) yield await Promise.resolve(parts);
    },
  };
  return socket as unknown as Socket;
}

function messagesOf(random: Random): Buffer {
  return mutateMessages(validMessages(random), random);
}

/** Two ranks name themselves and send. */
export function validMessages(random: Random): Buffer[][] {
  const hello = (rank: number): FrameHeader => header(FRAME.HELLO, rank, { name: EXPECTED.job, total: EXPECTED.size });
  const data = (rank: number): Buffer[] => [
    Buffer.from(encodeFrame(header(FRAME.DATA, rank, { total: 16, name: 'bucket 0', sequence: random.below(4) }))),
    noise(random, 4 * random.below(64)),
  ];
  const greeting = (rank: number): Buffer[] => [Buffer.from(encodeFrame(hello(rank))), Buffer.alloc(0)];
  return [greeting(1), greeting(2), data(1), data(2), data(1)];
}

export function mutateMessages(valid: readonly Buffer[][], random: Random): Buffer {
  let messages = [...valid];
  for (let left = random.below(4); left > 0; left--) {
    const at = random.below(messages.length);
    const message = messages[at];
    if (message === undefined) break;
    const [head = Buffer.alloc(0), payload = Buffer.alloc(0)] = message;
    messages = random.pick<() => Buffer[][]>([
      () => messages.with(at, [mutateFrame(head, random), payload]),
      () => messages.with(at, [mutateFrame(head, random), payload]),
      () => messages.with(at, [Buffer.from(encodeFrame({ ...headerOf(random), generation: 1 })), payload]),
      () => messages.with(at, [head, mutateBytes(payload, random)]),
      () => messages.with(at, message.slice(0, random.below(message.length + 1))),
      () => messages.with(at, [...message, payload]),
      () => messages.toSpliced(at, 1),
      () => messages.toSpliced(at, 0, message),
      () => messages.toReversed(),
    ])();
  }
  return joinParts(messages.map(joinParts));
}

function header(kind: number, rank: number, more: Partial<FrameHeader>): FrameHeader {
  const zeros = { sequence: 0, operation: 0, step: 0, offset: 0, total: 0 };
  return { ...zeros, kind, generation: EXPECTED.generation, rank, name: '', ...more };
}
