import { CollectiveError } from '@circlet/collective';
import { readLane } from '@circlet/collective/parsers';
import { encodeFrame, FRAME, type FrameHeader, ProtocolError } from '@circlet/protocol';
import { frameSealer, sealInspector, unsealed } from '@circlet/security';
import { type FuzzedParser, mustHold, SMALL } from '../fuzzed-parser.ts';
import { splitParts } from '../parts.ts';
import { isFrame } from './frame.ts';
import { EXPECTED, mutateMessages, socketOf, validMessages } from './lane.ts';

const keyOf = (rank: number): Uint8Array => new Uint8Array(32).fill(rank);

/** Nothing is let in that no member has sealed, nor twice, nor out of its order; and strangers end nothing. */
export const sealedLaneParser: FuzzedParser = {
  name: 'sealed-lane',
  reads: 'messages with seals on a lane between ranks',
  sources: ['/packages/collective/dist/zeromq/pull-lane.js', '/packages/security/dist/frame-seal.js'],
  inputs: 20_000,
  limits: SMALL,
  open: () => ({
    make(random) {
      const sealers = EXPECTED.ranks.map((rank) => frameSealer(keyOf(rank)));
      const sealed = validMessages(random).map(([head, payload], index) => {
        const body = payload ?? Buffer.alloc(0);
        return [Buffer.from((sealers[index % 2] as (typeof sealers)[number]).seal(head as Buffer, body)), body];
      });
      return mutateMessages(sealed, random);
    },
    isPastHeader: (input) =>
      isFrame(unsealed(splitParts(splitParts(input)[0] ?? Buffer.alloc(0))[0] ?? Buffer.alloc(0))),
    async feed(input) {
      const messages = splitParts(input).map((message) => splitParts(message));
      const sealers = new Map(EXPECTED.ranks.map((rank) => [rank, frameSealer(keyOf(rank))]));
      // What is let in was in the input with the very seal that the sender's next frame has.
      const mustBeNext = (header: FrameHeader, payload: Uint8Array): void => {
        const seal = sealers.get(header.rank)?.seal(encodeFrame(header), payload) ?? new Uint8Array(0);
        const isThere = messages.some(([head, body]) => head?.equals(seal) === true && body?.equals(payload) === true);
        mustHold(isThere, 'a frame was let in that no member sealed for this place');
      };
      let failure: Error | undefined;
      const expected = {
        ...EXPECTED,
        guard: { mode: 'authenticated', onStranger: () => undefined },
        inspector: (rank: number) => sealInspector(keyOf(rank)),
      } as const;
      await readLane(socketOf(messages), expected, {
        greeted: (rank) => mustBeNext(helloOf(rank), new Uint8Array(0)),
        frame: ({ header, payload }) => mustBeNext(header, payload),
        aborted: () => mustHold(false, 'an ABORT was let in that no member sealed'),
        failed: (problem) => (failure = problem instanceof Error ? problem : new Error('a stranger ended the lane')),
      });
      if (failure !== undefined) throw failure;
    },
    isDocumented: (error) => error instanceof ProtocolError || error instanceof CollectiveError,
  }),
};

function helloOf(rank: number): FrameHeader {
  const zeros = { sequence: 0, operation: 0, step: 0, offset: 0 };
  const { job, size, generation } = EXPECTED;
  return { ...zeros, kind: FRAME.HELLO, generation, rank, total: size, name: job };
}
