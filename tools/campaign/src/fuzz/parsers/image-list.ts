import { mutateBytes } from '../byte-mutations.ts';
import type { FuzzedParser } from '../fuzzed-parser.ts';
import { joinParts } from '../parts.ts';
import { fuzzedFormat } from './data-file.ts';

const POINTS = '38.29 51.69 73.53 51.5 56.02 71.73 41.54 92.36 70.72 92.2';
const PGM = Buffer.from('P5 1 1 255\na');

/** The lists of IJB stand for those of all sets of files: lines of paths and numbers, and files that they name. */
export const imageListParser: FuzzedParser = fuzzedFormat({
  name: 'image-list',
  reads: 'lists of images, landmarks and templates (IJB)',
  sources: ['faces/ijb-lists.js', 'faces/open-ijb.js', 'dataset/listed.js', 'container/text-lines.js'],
  kind: 'ijb',
  path: 'ijb',
  files: ['ijb/meta/ijbc_name_5pts_score.txt', 'ijb/meta/ijbc_face_tid_mid.txt'],
  beside: { 'ijb/loose_crop/1.jpg': PGM, 'ijb/loose_crop/2.jpg': PGM },
  firstBytes: /nothing is listed|line 1:/,
  make(random) {
    const names = Array.from({ length: 1 + random.below(4) }, () =>
      random.pick(['1.jpg', '2.jpg', '../x', '/etc', '3.jpg']),
    );
    const points = names.map((name) => `${name} ${POINTS} 0.9\n`).join('');
    const ids = names.map((name) => `${name} ${random.below(9)} ${random.below(9)}\n`).join('');
    const mutated = (text: string): Buffer =>
      random.isTrue(0.4) ? mutateBytes(Buffer.from(text), random) : Buffer.from(text);
    return joinParts([mutated(points), mutated(ids)]);
  },
});
