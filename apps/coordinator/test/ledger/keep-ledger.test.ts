import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditLedger } from '../../src/ledger/audit.ts';
import { keepLedger } from '../../src/ledger/keep-ledger.ts';
import { ledgerFile, ledgerOf } from '../../src/ledger/ledger-file.ts';
import type { LedgerRecord } from '../../src/ledger/record.ts';
import { GLOBAL_BATCH, memoryStore, planned, recipeOf, stored } from '../support/ledger.ts';

const recipe = recipeOf(1_000_000);
const beginning = { folder: 'run', workers: 2, generation: 1, step: 0, batches: 0, plan: planned(recipe) };
const kindsOf = (text: string): string[] => stored(text).records.map(({ kind }) => kind);
const trainedIn = (text: string): LedgerRecord[] => stored(text).records.filter(({ kind }) => kind === 'trained');

function kept() {
  const clock = { nowMs: 0 };
  const store = memoryStore();
  const keeper = keepLedger({ store, previous: null, nowMs: () => clock.nowMs });
  return { clock, store, keeper };
}

describe('keepLedger', () => {
  it('makes one record of consecutive steps, and brings it to the disk before a checkpoint', () => {
    const { store, keeper } = kept();
    keeper.begin(beginning);
    for (let step = 0; step < 5; step++) keeper.trained({ step, batch: step });
    expect(kindsOf(store.text)).toEqual(['ledger', 'began']);
    keeper.record();
    expect(trainedIn(store.text)).toMatchObject([{ steps: [0, 5], positions: [0, 20] }]);
  });

  it('takes the word of one replica for a step, whoever it is', () => {
    const { store, keeper } = kept();
    keeper.begin(beginning);
    for (const step of [0, 0, 1, 0, 1, 2, 2]) keeper.trained({ step, batch: step });
    keeper.record();
    expect(trainedIn(store.text)).toMatchObject([{ steps: [0, 3] }]);
  });

  it('records what it was told and nothing in between', () => {
    const { store, keeper } = kept();
    keeper.begin(beginning);
    for (const step of [0, 1, 3]) keeper.trained({ step, batch: step });
    keeper.record();
    expect(trainedIn(store.text)).toMatchObject([{ steps: [0, 2] }, { steps: [3, 4], positions: [12, 16] }]);
  });

  it('counts a refused batch in positions and not in steps', () => {
    const { store, keeper } = kept();
    keeper.begin(beginning);
    keeper.trained({ step: 0, batch: 0 });
    keeper.refused({ step: 1, batch: 1, loss: Infinity, gradientNorm: Number.NaN });
    keeper.trained({ step: 1, batch: 2 });
    keeper.end('stopped');
    expect(stored(store.text).records.slice(2)).toMatchObject([
      { kind: 'trained', steps: [0, 1], positions: [0, 4] },
      { kind: 'refused', step: 1, positions: [4, 8], notFinite: ['loss', 'gradient'] },
      { kind: 'trained', steps: [1, 2], positions: [8, 12] },
      { kind: 'ended', how: 'stopped', step: 2, position: 12 },
    ]);
  });

  it('holds steps back for ten minutes at most', () => {
    const { clock, store, keeper } = kept();
    keeper.begin(beginning);
    keeper.trained({ step: 0, batch: 0 });
    clock.nowMs = 599_999;
    keeper.tick();
    expect(trainedIn(store.text)).toEqual([]);
    clock.nowMs = 600_000;
    keeper.tick();
    expect(trainedIn(store.text)).toMatchObject([{ steps: [0, 1] }]);
  });

  it('says nothing before a generation has begun and after its end', () => {
    const { store, keeper } = kept();
    keeper.trained({ step: 0, batch: 0 });
    keeper.replaced([{ position: 0, image: 'a', replacement: 'b', reason: '' }]);
    keeper.end('failed');
    expect(store.text).toBe('');
    keeper.begin(beginning);
    keeper.end('failed');
    const before = store.text;
    keeper.trained({ step: 0, batch: 0 });
    keeper.end('complete');
    expect(store.text).toBe(before);
  });

  it('cuts a long reason', () => {
    const { store, keeper } = kept();
    keeper.begin(beginning);
    keeper.replaced([{ position: 0, image: 'a', replacement: 'b', reason: 'x'.repeat(1_000_000) }]);
    expect(store.text.length).toBeLessThan(2_000);
    expect(stored(store.text).damage).toBeNull();
  });

  it('writes under 200 kB for 1,000,000 steps with a checkpoint every 1,000, and the audit of it proves them', () => {
    const { clock, store, keeper } = kept();
    keeper.begin(beginning);
    for (let step = 0; step < 1_000_000; step++) {
      keeper.trained({ step, batch: step });
      clock.nowMs += 100;
      keeper.tick();
      if ((step + 1) % 1_000 === 0) keeper.record();
    }
    keeper.end('complete');
    expect(store.text.length).toBeLessThan(200_000);
    const result = auditLedger(recipe, stored(store.text));
    expect(result).toMatchObject({ isProven: true, trainedPositions: 1_000_000 * GLOBAL_BATCH });
  });
});

describe('ledgerFile', () => {
  let folder = '';
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'circlet-ledger-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('makes no file before there is something to record', () => {
    using store = ledgerFile(folder, Buffer.from('history'), () => undefined);
    store.sync();
    expect(ledgerOf(folder)).not.toBeNull();
    using empty = ledgerFile(join(folder, 'not there'), Buffer.alloc(0), () => undefined);
    empty.sync();
    expect(ledgerOf(join(folder, 'not there'))).toBeNull();
  });

  it('warns once while it cannot write, and writes everything once it can', () => {
    const warnings: string[] = [];
    const run = join(folder, 'run');
    using store = ledgerFile(run, Buffer.from('history '), (text) => warnings.push(text));
    store.append('one ');
    store.append('two ');
    store.sync();
    expect(warnings).toEqual([expect.stringMatching(/cannot write .*ledger\.jsonl: ENOENT.*training goes on/)]);
    mkdirSync(run);
    store.append('three');
    store.sync();
    expect(readFileSync(join(run, 'ledger.jsonl'), 'utf8')).toBe('history one two three');
    expect(warnings.length).toBe(1);
  });
});
