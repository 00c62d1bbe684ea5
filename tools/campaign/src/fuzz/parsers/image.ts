import { crc32, deflateSync } from 'node:zlib';
import { decodeImage } from '@circlet/data/parsers';
import sharp from 'sharp';
import { edge, mutateBytes } from '../byte-mutations.ts';
import { type FuzzedParser, mustHold } from '../fuzzed-parser.ts';
import type { Random } from '../../random.ts';
import { sentenceProblem } from '../verdict.ts';

const SHAPE = { height: 8, width: 8, channels: 3 } as const;

export const imageParser: FuzzedParser = {
  name: 'image',
  reads: 'image (PNG, JPEG, PGM, PPM and what else comes)',
  sources: [
    '/packages/data/dist/image/decode.js',
    '/packages/data/dist/image/netpbm.js',
    '/packages/pixels/dist/channels.js',
  ],
  inputs: 8_000,
  limits: { ms: 4_000, arrayBytes: 2 ** 20, arrayPerByte: 4, processBytes: 512 * 2 ** 20 },
  async open() {
    sharp.concurrency(1);
    sharp.cache(false);
    const samples = await sampleImages();
    return {
      make(random) {
        const sample = random.pick(samples);
        if (random.isTrue(0.03)) return sample;
        if (sample[0] === 0x89 && random.isTrue(0.8)) return mutatePng(sample, random);
        if (sample[0] === 0xff && random.isTrue(0.8)) return mutateJpeg(sample, random);
        if (sample[0] === 0x50 && random.isTrue(0.7)) return mutateNetpbm(sample, random);
        return mutateBytes(sample, random, random.pick(samples));
      },
      async isPastHeader(input, error) {
        if (error === undefined) return true;
        if (input[0] === 0x50) return error instanceof Error && !/header|number expected/.test(error.message);
        try {
          await sharp(input).metadata();
          return true;
        } catch {
          return false;
        }
      },
      async feed(input) {
        const pixels = await decodeImage(input, SHAPE, {});
        mustHold(pixels.length === 8 * 8 * 3, 'an image has not its shape');
      },
      isDocumented: (error) => imageProblem(error) === null,
    };
  },
};

/** Broken images are refused with an Error that has a sentence; one of the language's own kinds is a mistake of ours. */
export function imageProblem(error: unknown): string | null {
  if (!(error instanceof Error)) return 'threw no error';
  if (['TypeError', 'RangeError', 'ReferenceError', 'SyntaxError', 'BrokenPromise'].includes(error.name)) {
    return `threw ${error.name}: ${error.message}`;
  }
  return sentenceProblem(error.message.split('\n', 1)[0] ?? '');
}

/** PNG, JPEG, P2, P5 first; then other kinds and depths of them, and files that are neither. */
export async function sampleImages(): Promise<Buffer[]> {
  const pixels = Buffer.from(Uint8Array.from({ length: 16 * 12 * 4 }, (_, index) => (index * 73) % 256));
  const image = () => sharp(pixels, { raw: { width: 16, height: 12, channels: 4 } });
  return [
    await image().png().toBuffer(),
    await image().flatten().jpeg().toBuffer(),
    Buffer.from('P2\n# a comment\n3 2 255\n0 1 2\n253 254 255\n'),
    Buffer.concat([Buffer.from('P5 4 3 255\n'), pixels.subarray(0, 12)]),
    Buffer.concat([Buffer.from('P6 2 2 65535\n'), pixels.subarray(0, 24)]),
    Buffer.from('P3 1 2 15 1 2 3 13 14 15'),
    await image().png({ progressive: true, palette: true }).toBuffer(),
    await image().flatten().toColourspace('grey16').png().toBuffer(),
    await image().flatten().jpeg({ progressive: true }).toBuffer(),
    await image().flatten().toColourspace('cmyk').jpeg().toBuffer(),
    await image().webp().toBuffer(),
    await image().gif().toBuffer(),
    await image().flatten().tiff().toBuffer(),
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'),
  ];
}

/** Chunks changed, left out, doubled and moved, their checksums put right; dimensions far beyond the data. */
function mutatePng(png: Buffer, random: Random): Buffer {
  let chunks: { readonly type: Buffer; readonly data: Buffer }[] = [];
  for (let at = 8; at + 12 <= png.length;) {
    const length = png.readUInt32BE(at);
    chunks.push({ type: png.subarray(at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  for (let left = 1 + random.below(2); left > 0; left--) {
    const at = random.below(chunks.length);
    const chunk = chunks[at];
    const [header] = chunks;
    if (chunk === undefined || header === undefined) break;
    chunks = random.pick([
      () => chunks.with(at, { ...chunk, data: mutateBytes(chunk.data, random) }),
      () => chunks.with(at, { ...chunk, type: mutateBytes(chunk.type, random).subarray(0, 4) }),
      () => chunks.toSpliced(at, 1),
      () => chunks.toSpliced(at, 0, chunk),
      () => chunks.toSpliced(random.below(chunks.length), 0, chunk),
      () => chunks.with(0, { ...header, data: dimensions(header.data, random, 0, 4) }),
      () => chunks.with(0, { ...header, data: dimensions(header.data, random, 0, 4) }),
      () => chunks.with(at, { ...chunk, data: deflateSync(Buffer.alloc(random.below(1 << 16), random.below(6))) }),
      () =>
        chunks.toSpliced(1, 0, {
          type: Buffer.from(random.pick(['PLTE', 'tRNS', 'iCCP', 'tEXt', 'zTXt', 'gAMA', 'eXIf'])),
          data: Buffer.from(mutateBytes(chunk.data, random)),
        }),
    ])();
  }
  const parts = chunks.flatMap(({ type, data }) => {
    const body = Buffer.concat([type, data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(random.isTrue(0.97) ? data.length : edge(random), 0);
    frame.writeUInt32BE(random.isTrue(0.97) ? crc32(body) : random.next(), 4);
    return [frame.subarray(0, 4), body, frame.subarray(4)];
  });
  return Buffer.concat([png.subarray(0, 8), ...parts]);
}

/** Segments changed, left out, doubled and moved, their lengths put right; then the coded data. */
function mutateJpeg(jpeg: Buffer, random: Random): Buffer {
  let segments: Buffer[] = [];
  let at = 2;
  while (at + 4 <= jpeg.length && jpeg[at] === 0xff && jpeg[at + 1] !== 0xda) {
    const end = at + 2 + jpeg.readUInt16BE(at + 2);
    segments.push(jpeg.subarray(at, end));
    at = end;
  }
  let rest = jpeg.subarray(at);
  const isFrame = (segment: Buffer): boolean => [0xc0, 0xc1, 0xc2].includes(segment[1] ?? 0);
  for (let left = 1 + random.below(2); left > 0; left--) {
    const index = random.below(segments.length);
    const segment = segments[index];
    if (segment === undefined) break;
    const body = (changed: Buffer): Buffer => {
      const whole = Buffer.concat([segment.subarray(0, 4), changed]);
      whole.writeUInt16BE(Math.min(0xffff, changed.length + 2), 2);
      return whole;
    };
    [segments, rest] = random.pick<() => [Buffer[], Buffer]>([
      () => [segments.with(index, body(mutateBytes(segment.subarray(4), random))), rest],
      () => [segments.map((own) => (isFrame(own) ? dimensions(own, random, 5, 2) : own)), rest],
      () => [segments.toSpliced(index, 1), rest],
      () => [segments.toSpliced(index, 0, segment), rest],
      () => [segments.toReversed(), rest],
      () => [segments, mutateBytes(rest, random)],
      () => [segments, mutateBytes(rest, random)],
    ])();
  }
  return Buffer.concat([jpeg.subarray(0, 2), ...segments, rest]);
}

/** Two numbers of the same length one behind the other, one of them or both at an edge. */
function dimensions(bytes: Buffer, random: Random, at: number, length: 2 | 4): Buffer {
  const copy = Buffer.from(bytes);
  for (const place of [at, at + length]) {
    if (random.isTrue(0.3) || place + length > copy.length) continue;
    copy.writeUIntBE(
      random.pick([0, 1, 8192, 16_383, 30_000, edge(random, 2 ** (8 * length) - 1)]) % 2 ** (8 * length),
      place,
      length,
    );
  }
  return copy;
}

function mutateNetpbm(file: Buffer, random: Random): Buffer {
  const text = file.toString('latin1');
  const numbers = [...text.matchAll(/\d+/g)].slice(1, 4);
  const { index = 0, 0: digits = '' } = random.pick(numbers);
  const other = random.pick([
    '0',
    '1',
    '-1',
    '65535',
    '65536',
    '4294967296',
    '1e9',
    '9'.repeat(1 + random.below(400)),
    '#',
    ' ',
  ]);
  const changed = Buffer.from(text.slice(0, index) + other + text.slice(index + digits.length), 'latin1');
  return random.isTrue(0.3) ? mutateBytes(changed, random) : changed;
}
