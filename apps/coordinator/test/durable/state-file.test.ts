import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newJobKeys } from '@circlet/security';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DurableState } from '../../src/durable/durable-state.ts';
import { readKeys, removeKeys, writeKeys } from '../../src/durable/keys-file.ts';
import { decodeState, encodeState } from '../../src/durable/state-format.ts';
import { claimIncarnation, readState, stateFile } from '../../src/durable/state-file.ts';
import { runDirectoryAt } from '../../src/job/run-directory.ts';
import { forget } from '../../src/job/run-files.ts';
import { initialState } from '../../src/membership/state.ts';
import { settingsOf } from '../support/scenario.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'circlet-state-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const RELEASE = '1.0.0';
const silent = (): void => undefined;

function state(step = 0): DurableState {
  return {
    job: {
      address: 'tcp://127.0.0.1:7000',
      runsRoot: null,
      resumedRun: null,
      local: null,
      access: { mode: 'plain', tokenFile: undefined, tokenMs: 1 },
    },
    processes: [{ slot: 0, pid: 7, began: '123' }],
    membership: { ...initialState(settingsOf(2)), step, recorded: { generation: 1, batches: 3 } },
    observed: {
      ...{ shape: null, first: null, last: null, lastMs: 0, evaluations: {}, replicaDifferences: [] },
      checkpoints: { saved: 1, leftOut: 0, failed: [] },
    },
  };
}

const names = (): string[] => readdirSync(folder).toSorted();
const path = (number: number): string => join(folder, `coordinator-${number}.state`);

describe('the state of a coordinator', () => {
  it('is what was written, and nothing else lies about', () => {
    const file = stateFile(folder, 1, RELEASE, silent);
    for (const step of [1, 2, 3]) expect(file.write(state(step))).toBe(true);
    expect(readState(folder, RELEASE)).toEqual({ incarnation: 1, state: state(3) });
    expect(names()).toEqual(['coordinator-1.state']);
    file.remove();
    expect(names()).toEqual([]);
    expect(file.write(state(4))).toBe(false);
    expect(names()).toEqual([]);
  });

  it('keeps numbers that JSON has no word for', () => {
    const { membership } = state();
    const refused = [NaN, Infinity, -Infinity, 1].map((loss) => ({ step: 1, batch: 1, loss, gradientNorm: 1 }));
    const odd = { ...state(), membership: { ...membership, recorded: refused } } as unknown as DurableState;
    expect(decodeState('x', encodeState(odd, RELEASE), RELEASE)).toEqual(odd);
  });

  it('is refused with one sentence when any of its bytes is another, or missing', () => {
    const whole = encodeState(state(), RELEASE);
    fc.assert(
      fc.property(fc.nat(whole.length - 2), fc.integer({ min: 1, max: 255 }), fc.boolean(), (at, change, isCut) => {
        const bytes = isCut ? whole.subarray(0, at) : Buffer.from(whole);
        if (!isCut) bytes[at] = (bytes[at] as number) ^ change;
        expect(() => decodeState('the/file', bytes, RELEASE)).toThrow(
          /^the\/file (is damaged: |was written by )[^\n]*--resume$/,
        );
      }),
    );
  });

  it('is refused by another release, by name', () => {
    writeFileSync(path(1), encodeState(state(), '0.9.0'));
    expect(() => readState(folder, RELEASE)).toThrow(
      /was written by circlet 0\.9\.0, format 1, this is circlet 1\.0\.0/,
    );
  });

  it('is not there for a run that has ended, nor for what is no run', () => {
    for (const where of [folder, join(folder, 'nothing')]) {
      expect(() => readState(where, RELEASE)).toThrow(/found nothing to take over in .*--resume/);
    }
  });

  it('has one successor of two that try', () => {
    stateFile(folder, 1, RELEASE, silent).write(state(5));
    claimIncarnation(folder, 2, state(5), RELEASE);
    expect(() => claimIncarnation(folder, 2, state(5), RELEASE)).toThrow(/another coordinator has just taken it over/);
    expect(names()).toEqual(['coordinator-2.state']);
    expect(readState(folder, RELEASE)).toMatchObject({ incarnation: 2, state: { membership: { step: 5 } } });
  });

  it('is not written by a coordinator that another has taken the place of', () => {
    const old = stateFile(folder, 1, RELEASE, silent);
    old.write(state(1));
    claimIncarnation(folder, 2, state(1), RELEASE);
    expect(() => old.write(state(2))).toThrow(/coordinator 2 of this run has taken over, this is number 1/);
    expect(readState(folder, RELEASE).state.membership.step).toBe(1);
  });

  it('is not there when it cannot be written, which is said once; and is there when it can again', () => {
    const warnings: string[] = [];
    const run = join(folder, 'run');
    mkdirSync(run);
    const file = stateFile(run, 1, RELEASE, (text) => warnings.push(text));
    file.write(state(1));
    // Where the file that is written first would be, there is a folder that cannot be removed as a file.
    const partial = join(run, `coordinator-1.state.${process.pid}.partial`);
    mkdirSync(partial);
    expect([file.write(state(2)), file.write(state(3))]).toEqual([false, false]);
    expect(existsSync(join(run, 'coordinator-1.state'))).toBe(false);
    expect(warnings).toEqual([expect.stringMatching(/^cannot write .*nobody could take over .*free some space/)]);
    rmSync(partial, { recursive: true });
    expect(file.write(state(4))).toBe(true);
    expect(readState(run, RELEASE).state.membership.step).toBe(4);
  });
});

describe('what was being written by a coordinator that was killed', () => {
  it('is gone when the run has ended, and nothing else is', () => {
    const file = stateFile(folder, 2, RELEASE, silent);
    file.write(state(1));
    writeKeys(folder, { keys: newJobKeys(), minted: [] });
    for (const name of ['coordinator-1.state', 'coordinator.keys', 'history.json']) {
      writeFileSync(join(folder, `${name}.4711.partial`), 'half');
    }
    mkdirSync(join(folder, 'report.4711.partial'));
    writeFileSync(join(folder, 'history.json'), '');
    forget(
      file,
      runDirectoryAt(folder, null, () => new Date()),
    );
    expect(names()).toEqual(['history.json', 'report.4711.partial']);
  });
});

describe('the keys of a run', () => {
  const minted = [{ publicKey: newJobKeys().member.publicKey, expiresAtMs: 5 }];

  it('are readable by their owner alone, and come back', () => {
    const keys = newJobKeys();
    writeKeys(folder, { keys, minted });
    expect(statSync(join(folder, 'coordinator.keys')).mode & 0o777).toBe(0o600);
    expect(readKeys(folder)).toEqual({ keys, minted });
    removeKeys(folder);
    expect(names()).toEqual([]);
  });

  it.each(['', '{}', '{"keys":{}}', 'not JSON'])('are not shown when they are damaged: %j', (text) => {
    const keys = newJobKeys();
    writeFileSync(join(folder, 'coordinator.keys'), text === '' ? JSON.stringify({ keys }) : text);
    chmodSync(join(folder, 'coordinator.keys'), 0o600);
    const message = (() => {
      try {
        readKeys(folder);
        return '';
      } catch (error) {
        return (error as Error).message;
      }
    })();
    expect(message).toMatch(/coordinator\.keys is damaged: expected the keys of the run/);
    expect(message).not.toContain(keys.member.secretKey);
  });

  it('are missed by name', () => {
    expect(() => readKeys(folder)).toThrow(/found no such file/);
  });
});
