import { existsSync, readFileSync, writeFileSync } from 'node:fs';
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
