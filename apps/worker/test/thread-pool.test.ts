import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { hasLargePool, runWithLargePool } from '../src/thread-pool.ts';

it.each([
  [undefined, false],
  ['4', false],
  ['15', false],
  ['16', true],
  ['64', true],
  ['many', false],
])('a pool of UV_THREADPOOL_SIZE=%s is large enough: %s', (size, expected) => {
  expect(hasLargePool({ UV_THREADPOOL_SIZE: size })).toBe(expected);
});

it('runs the program again with a large pool, its arguments and its exit code', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'circlet-test-'));
  const script = join(folder, 'program.cjs');
  writeFileSync(script, 'process.exit(Number(process.env.UV_THREADPOOL_SIZE) + Number(process.argv[2]));');
  try {
    const env = { ...process.env, UV_THREADPOOL_SIZE: '4' };
    const { execPath } = process;
    const argv = [execPath, script, '100'];
    expect(await runWithLargePool({ argv, env, execPath, execArgv: [], on: () => process } as never)).toBe(116);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
