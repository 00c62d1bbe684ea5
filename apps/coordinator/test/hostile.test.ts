import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readRecipe } from '../src/commands/effective-recipe.ts';
import { scenariosOf } from '../src/commands/predict.ts';
import { auditLedger } from '../src/ledger/audit.ts';
import { encodeRecord, NO_CHAIN, readLedger } from '../src/ledger/format.ts';
import { formatAudit } from '../src/output/audit-text.ts';
import { styleFor } from '../src/output/style.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'circlet-hostile-'))));
afterEach(() => rmSync(folder, { recursive: true }));

describe('a file from somebody else', () => {
  it('that is too large for a recipe or a step profile is not read', () => {
    const path = join(folder, 'large');
    writeFileSync(path, '');
    truncateSync(path, 2 ** 32);
    expect(() => readRecipe(path)).toThrow(`expected a recipe of at most 65536 bytes at ${path}, got 4294967296`);
    const flags = { workers: '2', link: '1Gbps', run: folder, profile: path, workersPerHost: '1', localLink: '1GB/s' };
    const more = { laneRate: 'none', addRate: '1GB/s', lanes: '1', algorithm: 'ring', accumulate: '1' };
    expect(() => scenariosOf({ ...flags, ...more })).toThrow('expected a step profile of at most 1048576 bytes');
  });

  it('that is a ledger cannot write to the terminal that shows its audit', () => {
    const first = encodeRecord(NO_CHAIN, { kind: 'ledger', format: 1 });
    const plan = {
      seed: 1,
      sampler: 'shuffled',
      globalBatch: 128,
      unseenEvery: 2,
      unseenBy: 'class',
      dataFingerprint: '\u001b[2J',
    } as const;
    const began = encodeRecord(first.chain, {
      ...{ kind: 'began', run: 1, generation: 1, folder: '\u001b]0;title\u0007', workers: 2, step: 0, position: 0 },
      plan: { ...plan, numImages: 128, stepsPerEpoch: 1, totalSteps: 1 },
    });
    const stored = readLedger('ledger.jsonl', Buffer.from(first.line + began.line));
    const plain = styleFor({ isTTY: false } as never, {});
    const text = formatAudit(auditLedger(readRecipe('emoji-quickstart'), stored), plain);
    expect(text).not.toMatch(/[\u0007\u001b]/);
    expect(text).toContain(String.raw`\u001b]0;title\u0007`);
  });
});
