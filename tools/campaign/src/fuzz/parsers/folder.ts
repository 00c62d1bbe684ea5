import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { DataError, openFolder } from '@circlet/data';
import { type FuzzedParser, mustHold, SMALL } from '../fuzzed-parser.ts';
import type { Random } from '../../random.ts';

/** How a folder is made: one line for each entry, `file PATH`, `folder PATH` or `link PATH TARGET` with tabs between. */
const NAMES: readonly string[] = [
  ...[
    'a',
    'b',
    'c',
    '1.png',
    '2.JPG',
    '3.pgm',
    'x.txt',
    '.hidden',
    '.1.png',
    '__MACOSX',
    '__proto__',
    'constructor',
    '...',
    ' ',
  ],
  ...[
    '\u001b[2J.png',
    'a\rb.png',
    'Größe.png',
    '\u202egnp',
    'n'.repeat(255),
    `${'n'.repeat(251)}.png`,
    '1.png.',
    'png',
    '0001.png',
  ],
];
const TARGETS: readonly string[] = [
  '.',
  '..',
  '../..',
  '../a',
  '../b',
  'a',
  'b',
  '../outside',
  'missing',
  '../self',
  'self',
  '1.png/x',
  './../.',
];

export const folderParser: FuzzedParser = {
  name: 'folder',
  reads: 'folder of images: names and links',
  sources: ['/packages/data/dist/dataset/folder.js', '/packages/data/dist/dataset/build-index.js'],
  inputs: 2_000,
  limits: { ...SMALL, ms: 4_000 },
  open(place) {
    const root = join(place, 'in', 'data');
    mkdirSync(join(place, 'in', 'outside', 'z'), { recursive: true });
    writeFileSync(join(place, 'in', 'outside', 'z', 'secret.png'), 'x');
    return {
      make: layoutOf,
      isPastHeader: (_input, error) => !(error instanceof Error && error.message.includes('found none')),
      async feed(input) {
        rmSync(root, { recursive: true, force: true });
        mkdirSync(root, { recursive: true });
        for (const line of Buffer.from(input).toString().split('\n')) build(root, line);
        await using dataset = await openFolder(root, { allowEmptyClasses: input.length % 2 === 0 });
        dataset.items.forEach((item, index) => {
          const location = dataset.locate(index);
          mustHold(
            location.kind === 'file' && location.path.startsWith(`${root}${sep}`),
            'an image lies outside the folder',
          );
          mustHold(!item.id.split('/').includes('..'), 'a name leads out of the folder');
          mustHold(item.classIndex < dataset.classes.length, 'an image has no class');
        });
      },
      isDocumented: (error) => error instanceof DataError,
    };
  },
};

function layoutOf(random: Random): Buffer {
  const path = (): string => Array.from({ length: 1 + random.below(4) }, () => random.pick(NAMES)).join('/');
  const lines = Array.from({ length: 2 + random.below(12) }, () =>
    random.pick([
      () => `file\t${path()}`,
      () => `file\t${random.pick(['a', 'b', 'a/c'])}/${random.pick(NAMES)}`,
      () => `folder\t${path()}`,
      () => `link\t${path()}\t${random.pick(TARGETS)}`,
      () => `link\t${random.pick(['a', 'b', 'self', 'a/b', 'b/a'])}\t${random.pick(TARGETS)}`,
    ])(),
  );
  // Each level reached in two ways, so that a walk of all ways would not end.
  if (random.isTrue(0.05)) {
    for (let level = 0; level < 40; level++) {
      lines.push(`link\tl${level}/x\t../l${level + 1}`, `link\tl${level}/y\t../l${level + 1}`);
    }
    lines.push('file\tl40/1.png');
  }
  return Buffer.from(lines.join('\n'));
}

/** What the system does not take is left out. */
function build(root: string, line: string): void {
  const [kind, path = '', target = ''] = line.split('\t');
  // Not through a link: all that is made lies below the root.
  const full = join(root, path);
  if (!full.startsWith(`${root}${sep}`)) return;
  try {
    mkdirSync(kind === 'folder' ? full : dirname(full), { recursive: true });
    if (kind === 'file') writeFileSync(full, 'x');
    if (kind === 'link') symlinkSync(target, full);
  } catch {
    // A name that is too long, a file where a folder would have to be.
  }
}
