import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeImageFolder } from './support/images.ts';
import { writeModel } from './support/model.ts';
import { type Place, temporaryPlace } from './support/place.ts';
import { circlet, kill, untilAllGone } from './support/program.ts';

const place: Place = temporaryPlace();

/** Five blocks of 256. */
const NUM_IMAGES = 1_200;
const DIMENSION = 8;

const at = (...names: string[]): string => join(place.path, ...names);
const bytesOf = (name: string): string => readFileSync(at(name)).toString('base64');

beforeAll(async () => {
  await writeModel(at('run'), place.recipe({ steps: 1 }), 1);
  writeImageFolder(at('photos'), { classes: 3, imagesPerClass: NUM_IMAGES / 3 });
  writeFileSync(at('photos', 'loose.png'), 'no image');
});

afterAll(() => place[Symbol.dispose]());

interface Summary {
  readonly rows: number;
  readonly broken: number;
  readonly embedded: number;
  readonly imagesPerSecond: number;
}

async function embed(output: string): Promise<{ readonly summary: Summary; readonly stdout: string }> {
  const args = ['--model=run', '--images=photos', `--output=${output}`, '--json'];
  await using program = circlet(['embed', ...args], { cwd: place.path });
  const { stdout, stderr, code } = await program.ended;
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return { summary: JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as Summary, stdout };
}

/** How many images a killed one had certainly done. */
function saved(output: string): number {
  const path = at(`${output}.unfinished`, 'progress.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as { next: number }).next : 0;
}

describe('circlet embed', () => {
  it('is killed, goes on, and has the bits of one that was not; broken images are named', async () => {
    {
      await using program = circlet(['embed', '--model=run', '--images=photos', '--output=killed.npy'], {
        cwd: place.path,
      });
      while (saved('killed.npy') === 0) await new Promise((resolve) => setTimeout(resolve, 2));
      program.processes().forEach(({ pid }) => kill(pid));
      await untilAllGone(program);
    }
    const before = saved('killed.npy');
    expect(before).toBeGreaterThan(0);
    expect(existsSync(at('killed.npy'))).toBe(false);

    const { summary, stdout } = await embed('killed.npy');
    expect(summary).toMatchObject({ rows: NUM_IMAGES, broken: 1, embedded: NUM_IMAGES + 1 - before });
    expect(summary.imagesPerSecond).toBeGreaterThan(0);
    expect(stdout).toContain(`going on after ${before.toLocaleString('en')} images`);
    expect(stdout).toMatch(/1 broken images were left out, all named in killed\.npy\.broken\.jsonl\n {2}loose\.png: /);
    expect(existsSync(at('killed.npy.unfinished'))).toBe(false);

    await embed('whole.npy');
    expect(readFileSync(at('whole.npy'))).toHaveLength(128 + 4 * NUM_IMAGES * DIMENSION);
    for (const ending of ['', '.items.jsonl', '.broken.jsonl', '.json']) {
      expect(bytesOf(`killed.npy${ending}`)).toBe(bytesOf(`whole.npy${ending}`));
    }
  });
});

interface Found {
  readonly rows: number;
  readonly results: readonly {
    readonly query: { readonly id: string };
    readonly neighbours: readonly { readonly row: number; readonly id: string; readonly similarity: number }[];
  }[];
}

/** [N, 8] of a .npy. */
function rowsOf(name: string): number[][] {
  const bytes = readFileSync(at(name)).subarray(128);
  return Array.from({ length: NUM_IMAGES }, (_, row) =>
    Array.from({ length: DIMENSION }, (_value, d) => bytes.readFloatLE(4 * (row * DIMENSION + d))),
  );
}

describe('circlet search', () => {
  const search = (...args: string[]) => circlet(['search', '--index=whole.npy', ...args], { cwd: place.path });

  it('finds what a naive search finds, and shows it in a page of its own', async () => {
    const ids = ['class-00/7.pgm', 'class-01/30.pgm', 'class-02/399.pgm'];
    for (const id of ids) cpSync(at('photos', id), at('queries', id));
    await using program = search('--query=queries', '--k=5', '--json', '--gallery=found.html');
    const { stdout, stderr, code } = await program.ended;
    expect([code, stderr]).toEqual([0, '']);
    const { rows, results } = JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as Found;
    expect([rows, results.map(({ query }) => query.id)]).toEqual([NUM_IMAGES, ids]);

    const items = readFileSync(at('whole.npy.items.jsonl'), 'utf8').trimEnd().split('\n');
    const names = items.map((line) => (JSON.parse(line) as { id: string }).id);
    const embeddings = rowsOf('whole.npy');
    for (const { query, neighbours } of results) {
      const own = embeddings[names.indexOf(query.id)] ?? [];
      const cosines = embeddings.map((row) => row.reduce((sum, value, d) => sum + value * (own[d] ?? 0), 0));
      const nearest = cosines.toSorted((a, b) => b - a).slice(0, 5);
      expect(neighbours).toHaveLength(5);
      neighbours.forEach(({ row, id, similarity }, place) => {
        expect(id).toBe(names[row]);
        expect(similarity).toBeCloseTo(cosines[row] ?? NaN, 5);
        expect(similarity).toBeCloseTo(nearest[place] ?? NaN, 5);
      });
      expect(neighbours[0]?.similarity).toBeCloseTo(1, 5);
    }
    const page = readFileSync(at('found.html'), 'utf8');
    expect(page.match(/<img src="data:image\/jpeg;base64,[A-Za-z0-9+/=]{200,}"/g)).toHaveLength(3 * 6);
    expect(stdout).toMatch(/^class-00\/7\.pgm\n {5}1 {3}1\.0000 {2}class-0/);
  });

  it('takes one image for a query, and refuses a model that is not the index’s', async () => {
    await writeModel(at('other'), at('run', 'recipe.yaml'), 2);
    await using program = search('--query=photos/class-00/0.pgm', '--model=other');
    const { stdout, stderr, code } = await program.ended;
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(
      /^--model: expected the model that made whole\.npy \([0-9a-f]{12}, then at .*\), got another/,
    );
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});
