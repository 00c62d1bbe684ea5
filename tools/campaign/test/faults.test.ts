import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { FAULTY_PARSERS } from '../src/fuzz/faulty-parsers.ts';
import { fuzzParser } from '../src/fuzz/fuzz.ts';

const found = mkdtempSync(join(tmpdir(), 'circlet-faults-'));
afterAll(() => rmSync(found, { recursive: true, force: true }));

/** What a campaign says of each. */
const PROBLEMS: Readonly<Record<string, RegExp>> = {
  'faulty-error': /^threw TypeError instead of a documented error/,
  'faulty-message': /^its message has characters that no line of text has/,
  'faulty-lines': /^its message has 2 lines/,
  'faulty-promise': /^two and two are not four/,
  'faulty-rejection': /^left a promise behind that nobody awaited/,
  'faulty-array': /^asked for an array of 4000000 bytes for 1 bytes of input/,
  'faulty-buffer': /^asked for an array of 4000000 bytes/,
  'faulty-time': /^took \d+ ms of processor time, its limit is 1000 ms/,
  'faulty-memory': /^the process has grown by \d+ bytes/,
  'faulty-hang': /^its process did nothing more for 2 s/,
  'faulty-end': /^its process was killed by SIGSEGV/,
};

/** Default: what a campaign waits, long enough for any of them on a busy machine. */
const HANGS_AFTER_MS: Readonly<Record<string, number>> = { 'faulty-hang': 2_000 };

describe('a campaign among parsers that are wrong on purpose', () => {
  it.each(FAULTY_PARSERS.map((parser) => [parser.name, parser] as const))(
    'finds %s, and goes on behind it',
    async (name, parser) => {
      const { failures, tally } = await fuzzParser(parser, parser.inputs, { seed: 1, found }, HANGS_AFTER_MS[name]);
      expect(failures).toHaveLength(1);
      expect(failures[0]?.problem).toMatch(PROBLEMS[name] ?? /never/);
      // A rejection that nobody awaits shows when its turn has come, which may be the next input's.
      expect(failures[0]?.index).toBeGreaterThanOrEqual(7);
      expect(failures[0]?.index).toBeLessThanOrEqual(8);
      expect(tally.inputs).toBe(12);
      expect(readdirSync(join(found, name))).toEqual([`seed-1-input-${failures[0]?.index}`]);
    },
  );
});
