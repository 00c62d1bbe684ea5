import { mutateBytes } from '../byte-mutations.ts';
import type { FuzzedParser } from '../fuzzed-parser.ts';
import type { Random } from '../../random.ts';
import { fuzzedFormat } from './data-file.ts';

const PGM = Buffer.from('P5 2 2 255\nabcd');
const NAMES = [
  'a.cls',
  'a.pgm',
  'a/b.json',
  'a/b.png',
  '.x',
  '__m__.txt',
  'a.seg.png',
  `${'n'.repeat(99)}.pgm`,
  '\u001b[2J.pgm',
];

export const tarParser: FuzzedParser = fuzzedFormat({
  name: 'tar',
  reads: 'WebDataset shard (.tar)',
  sources: ['webdataset/tar.js', 'webdataset/open-webdataset.js', 'dataset/labels.js'],
  kind: 'webdataset',
  path: 'x.tar',
  firstBytes: /at byte 0:/,
  make(random) {
    const whole = [
      ...member('a.cls', Buffer.from('7'), '0', random),
      ...member('a.pgm', PGM, '0', random),
      ...Array.from({ length: random.below(4) }, () => anyMember(random)).flat(),
      Buffer.alloc(1024),
    ];
    const bytes = Buffer.concat(whole);
    return random.isTrue(0.3) ? mutateBytes(bytes, random) : bytes;
  },
});

function anyMember(random: Random): Buffer[] {
  const data = random.pick([PGM, Buffer.from('3'), Buffer.from('{"label":"x"}'), Buffer.from('18 path=a/long.pgm\n'), Buffer.from('9 size=1\n11 path=b'), Buffer.alloc(0)]); // prettier-ignore
  const changed = random.isTrue(0.3) ? mutateBytes(data, random) : data;
  return member(random.pick(NAMES), changed, random.pick(['0', '\0', '5', 'L', 'x', 'g', '7', '2']), random);
}

/** Its checksum right behind most changes. */
function member(name: string, data: Buffer, type: string, random: Random): Buffer[] {
  let header: Buffer = Buffer.alloc(512);
  header.write(name, 0, 100);
  header.write(`${data.length.toString(8).padStart(11, '0')}\0`, 124);
  header.write(type, 156, 'latin1');
  header.write('ustar  \0', 257, 'latin1');
  if (random.isTrue(0.1)) Buffer.from('8000000000000000000000ff', 'hex').copy(header, 124);
  if (random.isTrue(0.1)) header = Buffer.concat([mutateBytes(header, random), Buffer.alloc(512)]).subarray(0, 512);
  header.fill(0x20, 148, 156);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return [header, data, Buffer.alloc((512 - (data.length % 512)) % 512)];
}
