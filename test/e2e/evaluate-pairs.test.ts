import { cpSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Place, temporaryPlace } from './support/place.ts';
import { circlet } from './support/program.ts';

interface Scores {
  readonly protocol: string;
  readonly images: number;
  readonly classes: number;
  readonly rocAuc: number;
  readonly tarAtFar: readonly { readonly far: number; readonly tar: number; readonly achievedFar: number }[];
  readonly accuracy: number;
  readonly foldAccuracies: readonly number[];
  readonly numSame: number;
  readonly numDifferent: number;
}

const place: Place = temporaryPlace();

/** The scores that `circlet evaluate --json` ends with, and what it prints before. */
async function evaluate(...args: string[]): Promise<{ readonly scores: Scores; readonly printed: string }> {
  await using program = circlet(['evaluate', '--model=run', '--json', ...args], { cwd: place.path });
  const { stdout, stderr, code } = await program.ended;
  expect(stderr).toBe('');
  expect(code).toBe(0);
  const lines = stdout.trimEnd().split('\n');
  return { scores: JSON.parse(lines.at(-1) ?? '') as Scores, printed: lines.slice(0, -1).join('\n') };
}

/** Writes a list of pairs and returns its name. */
function pairsFile(numFolds: number, pairs: readonly string[]): string {
  const name = 'pairs.txt';
  writeFileSync(join(place.path, name), [`${numFolds}\t${pairs.length / numFolds / 2}`, ...pairs, ''].join('\n'));
  return name;
}

/** The line of a pair of two different images, of which class c has the number i. */
function pair([a, i]: readonly [string, number], [b, j]: readonly [string, number]): string {
  return a === b ? `${a}\t${i}\t${j}` : `${a}\t${i}\t${b}\t${j}`;
}

beforeAll(async () => {
  const args = [`--recipe=${place.recipe({ steps: 20 })}`, '--workers=1', '--run-dir=run'];
  await using program = circlet(['launch', ...args], { cwd: place.path });
  expect(await program.ended).toMatchObject({ code: 0, stderr: '' });
});

afterAll(() => place[Symbol.dispose]());

describe('circlet evaluate --pairs', () => {
  it('gives every pair listed what verification gives all pairs, and accuracy over folds besides', async () => {
    // Of the unseen classes, which are the odd ones: 6 of 4 images, 276 pairs, of which 36 of one class.
    const names = readdirSync(place.data).filter((_, index) => index % 2 === 1);
    const images = names.flatMap((name) => [0, 1, 2, 3].map((number) => [name, number] as const));
    const all = images.flatMap((first, index) => images.slice(index + 1).map((second) => pair(first, second)));
    // Dealt out, so that each of the 6 folds has 6 same and 40 different ones.
    const dealt = [3, 4].map((columns) => all.filter((line) => line.split('\t').length === columns));
    const folds = Array.from({ length: 6 }, (_, fold) =>
      dealt.flatMap((lines) => lines.filter((_line, index) => index % 6 === fold)),
    );
    const { scores, printed } = await evaluate(`--pairs=${pairsFile(6, folds.flat())}`);
    const { scores: expected } = await evaluate('--protocol=verification');

    expect(scores).toMatchObject({ protocol: 'listed-pairs', images: 24, classes: 6, numSame: 36, numDifferent: 240 });
    expect(scores.rocAuc).toBeCloseTo(expected.rocAuc, 5);
    const rates = ({ tarAtFar }: Scores): (readonly number[])[] =>
      tarAtFar.slice(0, 3).map(({ far, tar, achievedFar }) => [far, tar, achievedFar]);
    expect(rates(scores)).toEqual(rates(expected));
    expect(scores.foldAccuracies).toHaveLength(6);
    const mean = scores.foldAccuracies.reduce((sum, accuracy) => sum + accuracy / 6, 0);
    expect(scores.accuracy).toBeCloseTo(mean, 12);
    expect(printed).toContain('24 images of 6 unseen classes');
    expect(printed).toMatch(new RegExp(`accuracy +${scores.accuracy.toFixed(4)} ± 0\\.\\d{4}`));
  });

  it('takes images as LFW names them, and embeds no others', async () => {
    const faces = join(place.path, 'lfw');
    for (const [name, from] of [
      ['Ada_L', 'class-01'],
      ['Bo', 'class-03'],
      ['Cy', 'class-05'],
    ] as const) {
      for (const number of [1, 2, 3]) {
        cpSync(join(place.data, from, `${number}.pgm`), join(faces, name, `${name}_000${number}.pgm`));
      }
    }
    const pairs = ['Ada_L 1 2', 'Ada_L 1 Bo 1', 'Bo 1 3', 'Bo 3 Ada_L 2'];
    const { scores, printed } = await evaluate('--data=lfw', `--pairs=${pairsFile(2, pairs)}`);
    expect(scores).toMatchObject({ images: 4, classes: 2, numSame: 2, numDifferent: 2 });
    expect(printed).toContain('4 images of 2 classes in lfw');
  });
});
