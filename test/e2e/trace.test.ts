import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryPlace } from './support/place.ts';
import { circlet, worker } from './support/program.ts';
import { readTimeline, spansOf, type Timeline } from './support/timeline.ts';

const RANKS = [0, 1];
/** The file's numbers have three decimals of a microsecond. */
const ROUNDING_MS = 1e-5;

/** Of one rank: the sums of each lane by their place among those of their name, so that both ranks' times can be compared. */
function sums(timeline: Timeline, rank: number): Map<string, { begin: number; end: number }> {
  const found = new Map<string, { begin: number; end: number }>();
  for (const lane of ['bulk lane', 'urgent lane']) {
    const seen = new Map<string, number>();
    // Backwards: the first step that is kept may have lost what its predecessor's message took along.
    for (const { name, begin, end } of spansOf(timeline, rank, lane).toReversed()) {
      // Who sends in a broadcast may be done before others begin.
      if (!/^(bucket\d|vote$)/.test(name)) continue;
      seen.set(name, (seen.get(name) ?? 0) + 1);
      found.set(`${lane}: ${name}, ${seen.get(name)} from the end`, { begin, end });
    }
  }
  return found;
}

describe('circlet launch --trace', () => {
  it('draws the last steps of workers that started at different times on one clock', async () => {
    using place = temporaryPlace();
    const more = 'validation: { everySteps: 5 }';
    const recipe = place.recipe({ steps: 20, more });
    const flags = ['--workers=2', `--recipe=${recipe}`, '--run-dir=mine', '--trace', '--trace-steps=8'];
    await using coordinator = circlet(['serve', '--bind=tcp://127.0.0.1:*', ...flags], { cwd: place.path });
    const [, address = ''] = await coordinator.printed(/--coordinator=(\S+)/);
    const joining = ['join', `--coordinator=${address}`, '--threads=1'];
    await using first = worker(joining, { cwd: place.path });
    await coordinator.printed(/1 of 2|joined=1|worker joined/);
    await using second = worker(joining, { cwd: place.path });
    expect((await coordinator.ended).code).toBe(0);
    await Promise.all([first.ended, second.ended]);

    const timeline = readTimeline(join(place.path, 'mine/trace.json'));
    expect(timeline.ranks).toEqual(RANKS);
    for (const rank of RANKS) {
      const names = spansOf(timeline, rank, 'step').map(({ name }) => name);
      expect(names.filter((name) => name.startsWith('step '))).toEqual(
        Array.from({ length: 8 }, (_, index) => `step ${12 + index}`),
      );
      const phases = ['waiting for data', 'gradients', 'forward and backward', 'sums not hidden', 'vote', 'apply'];
      for (const phase of [...phases, 'validation', 'checkpoint']) expect(names).toContain(phase);
      expect(spansOf(timeline, rank, 'bulk lane').some(({ name }) => name.startsWith('bucket0'))).toBe(true);
      expect(spansOf(timeline, rank, 'urgent lane').some(({ name }) => name === 'vote')).toBe(true);
    }
    expect(timeline.ports.filter(({ name }) => name.startsWith('bucket0'))).toHaveLength(2 * 8);
    mustNest(timeline);

    const uncertainty = timeline.uncertaintyMs.reduce((sum, each) => sum + each, 0);
    // Were it as long as all of the steps, the order below would say nothing.
    const steps = spansOf(timeline, 0, 'step');
    expect(uncertainty).toBeLessThan((steps.at(-1)?.end ?? NaN) - (steps[0]?.begin ?? NaN));
    const [zero, one] = RANKS.map((rank) => sums(timeline, rank));
    expect(zero?.size).toBeGreaterThanOrEqual(8 * 2);
    for (const [name, mine] of zero ?? []) {
      const theirs = one?.get(name) ?? { begin: NaN, end: NaN };
      // Nobody has the sum before the last has brought its values.
      expect(mine.end + uncertainty, name).toBeGreaterThanOrEqual(theirs.begin);
      expect(theirs.end + uncertainty, name).toBeGreaterThanOrEqual(mine.begin);
    }
  });

  it('goes where it is told, after a run that failed too', async () => {
    using place = temporaryPlace();
    const recipe = place.recipe({ steps: 100_000, checkpointEvery: 100_000 });
    const diverging = '--set=optimizer.learningRate=1e30';
    const flags = [`--recipe=${recipe}`, '--workers=2', '--threads=1', '--trace=where.json', diverging];
    await using program = circlet(['launch', ...flags], { cwd: place.path });
    const { code, stdout } = await program.ended;
    expect(code).toBe(1);
    expect(stdout).toContain('where.json');
    const timeline = readTimeline(join(place.path, 'where.json'));
    expect(timeline.ranks).toContain(0);
    expect(spansOf(timeline, 0, 'step').map(({ name }) => name)).toContainEqual(expect.stringMatching(/^step \d+$/));
    mustNest(timeline);
  });

  it('is refused before anything starts when its file could not be written', async () => {
    using place = temporaryPlace();
    const flags = [`--recipe=${place.recipe({ steps: 3 })}`, '--trace=nowhere/trace.json'];
    await using program = circlet(['launch', ...flags], { cwd: place.path });
    const { code, stderr } = await program.ended;
    expect(code).toBe(2);
    expect(stderr).toContain("--trace: expected a file in a folder that exists, got 'nowhere/trace.json'");
    expect(existsSync(join(place.path, 'runs'))).toBe(false);
  });

  it('writes nothing when nobody asked', async () => {
    using place = temporaryPlace();
    const flags = [`--recipe=${place.recipe({ steps: 3 })}`, '--workers=1', '--run-dir=mine'];
    await using program = circlet(['launch', ...flags], { cwd: place.path });
    expect((await program.ended).code).toBe(0);
    expect(place.files().filter((file) => file.includes('trace'))).toEqual([]);
  });
});

/** A viewer draws spans of one thread inside each other; those that only overlap it draws wrong or drops. */
function mustNest(timeline: Timeline): void {
  for (const rank of timeline.ranks) {
    for (const track of timeline.tracks(rank)) {
      const open: number[] = [];
      // Outer ones first where several begin together.
      const spans = spansOf(timeline, rank, track).toSorted((a, b) => a.begin - b.begin || b.end - a.end);
      for (const { name, begin, end } of spans) {
        while (open.length > 0 && (open.at(-1) as number) <= begin + ROUNDING_MS) open.pop();
        expect(end, `${name} of rank ${rank}, ${track}`).toBeLessThanOrEqual((open.at(-1) ?? Infinity) + ROUNDING_MS);
        open.push(end);
      }
    }
  }
}
