import { decodeFrame, encodeFrame, FRAME, FRAME_VERSION, type FrameHeader, ProtocolError } from '@circlet/protocol';
import { edge, mutateBytes } from '../byte-mutations.ts';
import { type FuzzedParser, mustHold, SMALL } from '../fuzzed-parser.ts';
import type { Random } from '../../random.ts';

const FIXED_BYTES = 36;

export const frameParser: FuzzedParser = {
  name: 'frame',
  reads: 'header of a data frame',
  sources: ['/packages/protocol/dist/frame.js'],
  inputs: 380_000,
  limits: SMALL,
  open: () => ({
    make(random) {
      const bytes = Buffer.from(encodeFrame(headerOf(random)));
      return random.isTrue(0.15) ? bytes : mutateFrame(bytes, random);
    },
    isPastHeader: isFrame,
    feed(input) {
      const header = decodeFrame(input);
      const { name, ...numbers } = header;
      mustHold(
        Object.values(numbers).every((value) => Number.isInteger(value) && value >= 0 && value < 2 ** 32),
        'a field of the header is no number of 32 bits',
      );
      mustHold(Buffer.byteLength(name) <= 3 * 1024, 'the name is longer than its limit');
    },
    isDocumented: (error) => error instanceof ProtocolError,
  }),
};

export function headerOf(random: Random): FrameHeader {
  const { HELLO, DATA, ABORT } = FRAME;
  return {
    kind: random.pick([HELLO, DATA, DATA, ABORT, edge(random, 255)]),
    generation: random.pick([1, edge(random)]),
    rank: random.pick([0, 1, edge(random)]),
    sequence: edge(random),
    operation: random.pick([1, 2, 3, edge(random, 255)]),
    step: edge(random),
    offset: edge(random),
    total: edge(random),
    name: random.pick(['', 'job', 'bucket 3', 'n'.repeat(random.below(1200)), 'Größe \u001b[2J']),
  };
}

/** Bytes changed; at times magic number, version and length of the name are put right again. */
export function mutateFrame(bytes: Buffer, random: Random): Buffer {
  const changed = mutateBytes(bytes, random);
  if (changed.length < FIXED_BYTES || random.isTrue(0.3)) return changed;
  bytes.copy(changed, 0, 0, 5);
  if (random.isTrue(0.7)) changed.writeUInt32LE(changed.length - FIXED_BYTES, FIXED_BYTES - 4);
  return changed;
}

export function isFrame(input: Uint8Array): boolean {
  return (
    input.length >= FIXED_BYTES && Buffer.from(input).toString('latin1', 0, 4) === 'CLF1' && input[4] === FRAME_VERSION
  );
}
