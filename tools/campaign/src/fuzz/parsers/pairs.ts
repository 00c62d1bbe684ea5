import { EvaluationError, locatePairs, parsePairList } from '@circlet/evaluation';
import { mutateBytes } from '../byte-mutations.ts';
import { type FuzzedParser, mustHold, SMALL } from '../fuzzed-parser.ts';
import type { Random } from '../../random.ts';

const NAMES = ['Abel_Pacheco', 'Abdel Madi Shabneh', 'x', '__proto__', 'Größe'];
const PATHS = NAMES.flatMap((name) => [1, 2, 3, 4].map((number) => `${name}/${name}_000${number}.jpg`));

export const pairsParser: FuzzedParser = {
  name: 'pairs',
  reads: 'list of pairs (pairs.txt), and its images',
  sources: ['/packages/evaluation/dist/pair-list.js', '/packages/evaluation/dist/pair-images.js'],
  inputs: 90_000,
  limits: SMALL,
  open: () => ({
    make: (random) =>
      random.isTrue(0.0005) ? Buffer.from(random.pick(EXTREMES)(random.below(200_000))) : listOf(random),
    isPastHeader: (_input, error) => !(error instanceof Error && /expected 'FOLDS PAIRS'|bytes/.test(error.message)),
    feed(input) {
      const list = parsePairList(Buffer.from(input).toString());
      const { images, pairs, same } = locatePairs(list, PATHS, 'data');
      mustHold(pairs.length === 2 * list.pairs.length && same.length === list.pairs.length, 'pairs were lost');
      mustHold(
        images.every((at) => at < PATHS.length) && pairs.every((at) => at < images.length),
        'an image is not there',
      );
    },
    isDocumented: (error) => error instanceof EvaluationError,
  }),
};

/** About so many bytes in which a reader could lose itself. */
const EXTREMES: readonly ((bytes: number) => string)[] = [
  (bytes) => `2 1\na${' '.repeat(bytes)}x\t1 2`,
  (bytes) => `2 1\na\t${'\t'.repeat(bytes)}x`,
  (bytes) => `${' '.repeat(bytes)}2 1`,
  (bytes) => `2 ${'1'.repeat(bytes)}`,
  (bytes) => `2 ${bytes}\n${'x 1 2\n'.repeat(bytes / 6)}`,
  (bytes) => '\n'.repeat(bytes),
];

function listOf(random: Random): Buffer {
  const [folds, each] = [2, 1 + random.below(3)];
  const rows = Array.from({ length: 2 * folds * each }, (_, index) => {
    const name = random.pick(NAMES);
    const other = NAMES[(NAMES.indexOf(name) + 1) % NAMES.length] as string;
    const [a, b] = [1 + random.below(4), 1 + random.below(4)];
    return index % 2 === 0 ? [name, a, (a % 4) + 1] : [name, a, other, b];
  });
  let lines = [`${folds}\t${each}`, ...rows.map((columns) => columns.join('\t'))];
  for (let left = random.below(3); left > 0; left--) {
    const at = random.below(lines.length);
    const line = lines[at] ?? '';
    lines = random.pick<() => string[]>([
      () => lines.toSpliced(at, 1),
      () => lines.toSpliced(at, 0, line),
      () => lines.with(at, line.replaceAll('\t', random.pick([' ', '\t\t', ' \t ', ',']))),
      () =>
        lines.with(
          at,
          line.replace(/\d+/, random.pick(['0', '-1', '1e3', '9'.repeat(1 + random.below(400)), '0004', '٣', '0x1'])),
        ),
      () =>
        lines.with(
          at,
          line.replace(
            /^\S+/,
            random.pick(['..', '/etc', '\u001b[2J', 'constructor', '', 'n'.repeat(random.below(3_000))]),
          ),
        ),
      () => lines.with(at, `${line}${' '.repeat(random.below(3_000))}\t${' '.repeat(random.below(3_000))}x`),
      () => lines.with(at, `\ufeff${line}`),
    ])();
  }
  const text = Buffer.from(lines.join(random.pick(['\n', '\r\n', '\r'])));
  return random.isTrue(0.25) ? mutateBytes(text, random) : text;
}
