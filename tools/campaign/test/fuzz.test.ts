import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fuzzParser, replayInputs } from '../src/fuzz/fuzz.ts';
import { PARSERS } from '../src/fuzz/parsers.ts';
import { feed } from '../src/fuzz/watched-feeder.ts';

// A slice of what `npx nx run test:campaign --only=fuzz` tries at full size.

const SLICE = 0.003;
const FEWEST = 40;
const corpus = join(import.meta.dirname, '../corpus');
const found = mkdtempSync(join(tmpdir(), 'circlet-fuzz-found-'));
afterAll(() => rmSync(found, { recursive: true, force: true }));

const names = Object.keys(PARSERS);

describe.concurrent('parsers of foreign bytes', { timeout: 300_000 }, () => {
  it.for(names)('%s: hostile input is taken or refused as documented, within the limits', async (name, { expect }) => {
    const parser = await (PARSERS[name] as (typeof PARSERS)[string])();
    const inputs = Math.max(FEWEST, Math.ceil(parser.inputs * SLICE));
    const { failures, tally } = await fuzzParser(parser, inputs, { seed: 20_261_127, found });
    expect(failures).toEqual([]);
    expect(tally.inputs).toBe(inputs);
    // Input that falls at the first byte tries nothing.
    expect(tally.pastHeader / inputs).toBeGreaterThan(0.2);
    expect(tally.coverage.coveredLines / tally.coverage.lines).toBeGreaterThan(0.3);
  });

  it.for(names.filter((name) => existsSync(join(corpus, name))))(
    '%s: what once failed is read as documented',
    async (name, { expect }) => {
      const paths = readdirSync(join(corpus, name)).map((file) => join(corpus, name, file));
      expect(paths.length).toBeGreaterThan(0);
      expect(await replayInputs(name, paths)).toEqual([]);
    },
  );
});

describe('inputs', () => {
  it('are more than a million at full size', async () => {
    const parsers = await Promise.all(names.map((name) => (PARSERS[name] as (typeof PARSERS)[string])()));
    expect(parsers.reduce((sum, { inputs }) => sum + inputs, 0)).toBeGreaterThanOrEqual(1_000_000);
    expect(parsers.map(({ name }) => name)).toEqual(names);
  });

  it('are the same for the same seed and number, and others for others', async () => {
    const made = async (seed: number, index: number): Promise<string> => {
      const path = join(found, `${seed}-${index}`);
      await feed({ kind: 'make', parser: 'control', seed, index, path });
      return readFileSync(path, 'hex');
    };
    const [once, again, other, further] = [await made(1, 5), await made(1, 5), await made(2, 5), await made(1, 6)];
    expect(again).toBe(once);
    expect(new Set([once, other, further]).size).toBe(3);
  });

  it('of the corpus belong to a parser each', () => {
    expect(readdirSync(corpus).filter((name) => !names.includes(name))).toEqual([]);
  });
});
