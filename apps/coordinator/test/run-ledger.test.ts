import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type RunLedger, runLedger } from '../src/job/run-ledger.ts';
import { auditLedger } from '../src/ledger/audit.ts';
import { ledgerOf } from '../src/ledger/ledger-file.ts';
import { initialState, type MembershipState } from '../src/membership/state.ts';
import { step } from '../src/membership/step.ts';
import { planned, recipeOf } from './support/ledger.ts';
import { emptyProgress, emptyReady, settingsOf, untilTraining } from './support/scenario.ts';

const recipe = recipeOf(6);

let root = '';
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'circlet-run-'))));
afterEach(() => rmSync(root, { recursive: true }));

interface RunOptions {
  readonly resumed?: string;
  /** Where the checkpoint stood. */
  readonly from?: number;
  readonly to: number;
}

/** A run of one worker, as its messages tell of it. @returns what the user was warned of */
function live(name: string, { resumed, from = 0, to }: RunOptions): string[] {
  const folder = join(root, name);
  mkdirSync(folder);
  const warnings: string[] = [];
  const before = resumed === undefined ? null : { run: join(root, resumed), ledger: ledgerOf(join(root, resumed)) };
  const warn = (text: string): void => void warnings.push(text);
  using ledger = runLedger({ recipe, folder, resumed: before, nowMs: () => 0, warn });
  const { dataFingerprint, numImages, stepsPerEpoch, totalSteps } = planned(recipe);
  const plan = { ...emptyReady, dataFingerprint, numImages, stepsPerEpoch, totalSteps };
  begin(ledger, { ...plan, firstStep: from, firstBatch: from });
  for (let at = from; at < to; at++) {
    ledger.message({ kind: 'progress', body: { ...emptyProgress, step: at, batch: at } });
  }
  const finished = { step: to, modelPath: '', trainSeconds: 1, complete: to === 6, skippedImages: [] };
  ledger.end({ kind: to === 6 ? 'complete' : 'stopped', finished });
  return warnings;
}

/** All that a worker says until it trains. */
function begin(ledger: RunLedger, plan: typeof emptyReady): void {
  let state: MembershipState = initialState(settingsOf(1));
  const ready = { kind: 'message', id: 'a', nowMs: 0, message: { kind: 'ready', body: plan } } as const;
  for (const event of [...untilTraining(['a'], 0, state).slice(0, 2), ready]) {
    const next = step(state, event).state;
    ledger.changed(state, next);
    state = next;
  }
  expect(state.phase).toBe('running');
}

function auditOf(name: string) {
  const found = ledgerOf(join(root, name));
  return auditLedger(recipe, found?.stored ?? { records: [], chain: '', wholeBytes: 0, tornBytes: 0, damage: null });
}

const kindsOf = (name: string): string[] => auditOf(name).findings.map(({ kind }) => kind);

describe('runLedger', () => {
  it('takes the ledger of the run that is gone on with along', () => {
    expect(live('one', { to: 5 })).toEqual([]);
    expect(kindsOf('one')).toEqual(['unfinished']);
    expect(live('two', { resumed: 'one', from: 3, to: 6 })).toEqual([]);
    expect(auditOf('two')).toMatchObject({ isProven: true, steps: 6, abandonedPositions: 8 });
  });

  it('leaves a torn record behind', () => {
    live('one', { to: 5 });
    const path = join(root, 'one/ledger.jsonl');
    writeFileSync(path, readFileSync(path, 'utf8').slice(0, -20));
    expect(live('two', { resumed: 'one', from: 5, to: 6 })).toEqual([]);
    expect(auditOf('two').isProven).toBe(true);
  });

  it('warns where the run before has no ledger, and its steps are missing in the audit', () => {
    mkdirSync(join(root, 'one'));
    expect(live('two', { resumed: 'one', from: 3, to: 6 })).toEqual([
      `${join(root, 'one')} has no ledger: what it trained cannot be audited`,
    ]);
    expect(kindsOf('two')).toContain('gap');
  });

  it('warns where it is damaged, and believes what stands before the damage', () => {
    live('one', { to: 5 });
    const path = join(root, 'one/ledger.jsonl');
    const [first = '', second = '', third = '', ...rest] = readFileSync(path, 'utf8').split(/(?<=\n)/);
    writeFileSync(path, [first, second, third.replace('[0,5]', '[0,6]'), ...rest].join(''));
    expect(live('two', { resumed: 'one', from: 5, to: 6 })).toEqual([
      expect.stringMatching(/the ledger of .*one is damaged at record 3 \(its checksum should be .*cannot be audited/),
    ]);
    expect(kindsOf('two')).toContain('gap');
    expect(auditOf('two').generations.map(({ run }) => run)).toEqual([1, 2]);
  });
});
