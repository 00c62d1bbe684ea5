import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UsageError } from '../src/errors.ts';
import { createRunDirectory } from '../src/job/run-directory.ts';

let base = '';
beforeEach(() => (base = mkdtempSync(join(tmpdir(), 'circlet-runs-'))));
afterEach(() => rmSync(base, { recursive: true }));

const now = () => new Date('2026-01-02T03:04:05Z');
const create = (root = join(base, 'runs')) => createRunDirectory({ root, recipeName: 'my recipe', now });

describe('createRunDirectory', () => {
  it('names the folder by time and recipe, and two of one second apart', () => {
    expect(create().path).toBe(join(base, 'runs/20260102-030405-my-recipe'));
    expect(create().path).toBe(join(base, 'runs/20260102-030405-my-recipe-1'));
  });

  it('points latest to the run that published last', () => {
    const first = create();
    const second = create();
    first.publish();
    second.publish();
    expect(readlinkSync(join(base, 'runs/latest'))).toBe('20260102-030405-my-recipe-1');
    expect(readdirSync(join(base, 'runs')).toSorted()).toEqual([
      '20260102-030405-my-recipe',
      '20260102-030405-my-recipe-1',
      'latest',
    ]);
  });

  it('leaves nothing when nothing worth keeping was written, not even the folder of runs it made', () => {
    const run = create();
    run.write('recipe.yaml', 'name: x');
    run.write('run.json', '{}');
    run.log('failed');
    mkdirSync(join(run.path, 'checkpoints'));
    run.discardIfEmpty();
    expect(readdirSync(base)).toEqual([]);
  });

  it('says so where no folder can be made, and makes none of those above it', () => {
    writeFileSync(join(base, 'file'), '');
    expect(() => create(join(base, 'file/runs'))).toThrow(/cannot make the run's folder in .*file\/runs: .*--runs/);
    expect(readdirSync(base)).toEqual(['file']);
  });

  it.runIf(existsSync('/proc/self'))('does so in /proc, too, where Node’s own way of making folders never ends', () => {
    expect(() => create('/proc/no/runs')).toThrow(/cannot make the run's folder in \/proc\/no\/runs: ENOENT/);
  });

  it('keeps a folder for a flight record, but not when the user has stopped it', () => {
    const run = create();
    run.write('flight-record-1.json', '{}');
    run.discardIfEmpty();
    expect(existsSync(run.path)).toBe(true);
    run.discardIfEmpty('stopped');
    expect(readdirSync(base)).toEqual([]);
  });

  it('keeps a folder with a checkpoint', () => {
    const run = create();
    mkdirSync(join(run.path, 'checkpoints/step-000001'), { recursive: true });
    writeFileSync(join(run.path, 'checkpoints/step-000001/state.json'), '{}');
    run.discardIfEmpty();
    expect(existsSync(run.path)).toBe(true);
  });

  it('leaves an existing folder of runs alone', () => {
    mkdirSync(join(base, 'runs'));
    create().discardIfEmpty();
    expect(readdirSync(base)).toEqual(['runs']);
  });

  it('logs one object per line', () => {
    const run = create();
    run.log('a', { step: 1 });
    run.log('b');
    const lines = readFileSync(join(run.path, 'events.jsonl'), 'utf8').trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      { time: '2026-01-02T03:04:05.000Z', event: 'a', step: 1 },
      { time: '2026-01-02T03:04:05.000Z', event: 'b' },
    ]);
  });

  it('says in one sentence why a file cannot be written, and leaves no part of it', () => {
    const run = create();
    mkdirSync(join(run.path, 'report.json'));
    expect(() => run.write('report.json', '{}')).toThrow(UsageError);
    expect(readdirSync(run.path)).toEqual(['report.json']);
  });

  it('refuses a named folder that holds files', () => {
    writeFileSync(join(base, 'file'), '');
    expect(() => createRunDirectory({ root: '', path: base, recipeName: 'x', now })).toThrow(UsageError);
  });

  it('says in one sentence why a folder cannot be made', () => {
    writeFileSync(join(base, 'file'), '');
    expect(() => create(join(base, 'file'))).toThrow(/cannot make the run's folder in .*file.*--runs/);
  });
});
