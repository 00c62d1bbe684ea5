import { mutateBytes } from '../byte-mutations.ts';
import type { FuzzedParser } from '../fuzzed-parser.ts';
import type { Random } from '../../random.ts';
import { fuzzedFormat } from './data-file.ts';

const PGM = Buffer.from('P5 2 2 255\nabcd');

export const pickleParser: FuzzedParser = fuzzedFormat({
  name: 'pickle',
  reads: 'verification set (.bin): a pickle of images and pairs',
  sources: ['pickle/read-pickle.js', 'pickle/numpy-names.js', 'pickle/byte-source.js', 'verification/open-bin.js'],
  kind: 'verification-bin',
  path: 'x.bin',
  firstBytes: /at byte 0:/,
  make(random) {
    const whole = random.isTrue(0.1) ? program(random) : pickleOf(random);
    return random.isTrue(0.6) ? mutateBytes(whole, random) : whole;
  },
});

/** Two pairs in one of the dialects. */
function pickleOf(random: Random): Buffer {
  const images = Array.from({ length: 4 }, () => random.pick(IMAGES)(PGM));
  const flags = random.pick([
    hex('5d28888965'),
    hex('5d28493031', '0a493030', '0a65'),
    hex('5d284b014b0065'),
    array('b1', Buffer.of(1, 0), '4b02'),
  ]);
  return Buffer.concat([hex('8002'), hex('5d28'), ...images, hex('65'), flags, hex('862e')]);
}

const IMAGES: readonly ((image: Buffer) => Buffer)[] = [
  (image) => Buffer.concat([hex('55'), Buffer.of(image.length), image]),
  (image) => Buffer.concat([hex('54'), u32(image.length), image]),
  (image) => Buffer.concat([hex('42'), u32(image.length), image]),
  (image) => Buffer.concat([named('_codecs', 'encode'), text(image), text(Buffer.from('latin1')), hex('8652')]),
  (image) => array('u1', image, `4b${image.length.toString(16)}`),
];

/** As numpy pickles an array: reconstructed empty, then given its state. */
function array(type: string, data: Buffer, shape: string): Buffer {
  const dtype = Buffer.concat([named('numpy', 'dtype'), text(Buffer.from(type)), hex('4b004b018752')]);
  const empty = [
    named('numpy.core.multiarray', '_reconstruct'),
    named('numpy', 'ndarray'),
    hex('4b0085430162'),
    hex('8752'),
  ];
  const state = [hex('284b01'), hex(`${shape}85`), dtype, hex('89'), hex('42'), u32(data.length), data, hex('7462')];
  return Buffer.concat([...empty, ...state]);
}

/** Opcodes in any order: what they do to each other is what matters. */
function program(random: Random): Buffer {
  const codes = ['28', '30', '31', '32', '4e', '88', '4b01', '5d', '29', '7d', '74', '85', '86', '87', '61', '65', '73', '75', '7101', '6801', '94', '52', '81', '62', '51', '550161', '8c0161', '8a0201ff', '93', '2e']; // prettier-ignore
  return hex('8004', ...Array.from({ length: random.below(400) }, () => random.pick(codes)), '2e');
}

function named(module: string, name: string): Buffer {
  return Buffer.from(`c${module}\n${name}\n`);
}

function text(bytes: Buffer): Buffer {
  return Buffer.concat([hex('58'), u32(bytes.length), bytes]);
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function hex(...parts: string[]): Buffer {
  return Buffer.from(parts.join(''), 'hex');
}
