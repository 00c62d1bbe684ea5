import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isUserError } from '../src/errors.ts';

const MAIN = join(import.meta.dirname, '../dist/main.js');

function worker(...args: string[]): { readonly status: number | null; readonly stderr: string } {
  const { status, stderr } = spawnSync(process.execPath, [MAIN, ...args], { encoding: 'utf8', timeout: 60_000 });
  return { status, stderr };
}

describe('the worker program', () => {
  it('answers a model that is not there with one sentence and exit code 2', () => {
    const { status, stderr } = worker('evaluate', '--model', 'no/such/model.safetensors');
    expect(status).toBe(2);
    expect(stderr).toContain('no/such/model.safetensors');
    expect(stderr).not.toContain('    at ');
  });

  it('ends in bounded time where no coordinator answers, with exit code 2', () => {
    const { status, stderr } = worker('join', '--coordinator', 'tcp://127.0.0.1:9');
    expect(status).toBe(2);
    expect(stderr).toContain('tcp://127.0.0.1:9');
  });
});

describe('whose fault an error is', () => {
  it.each([
    ['CIRCLET_DATA_MISSING', true],
    ['CIRCLET_RECIPE_INVALID', true],
    ['CIRCLET_CHECKPOINT_DAMAGED', true],
    ['CIRCLET_COLLECTIVE_PEER_LOST', false],
    [undefined, false],
  ])('%s: the user’s %s', (code, expected) => {
    expect(isUserError(Object.assign(new Error('x'), { code }))).toBe(expected);
  });
});
