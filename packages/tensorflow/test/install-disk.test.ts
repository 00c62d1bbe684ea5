import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bytesIn } from '../src/install/disk.ts';

it('adds up the files of a folder at every depth; a folder that pip has removed meanwhile holds nothing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'circlet-test-'));
  mkdirSync(join(folder, 'a/b'), { recursive: true });
  writeFileSync(join(folder, 'one'), 'x'.repeat(10));
  writeFileSync(join(folder, 'a/b/two'), 'x'.repeat(5));
  expect(bytesIn(folder)).toBe(15);
  rmSync(folder, { recursive: true });
  expect(bytesIn(folder)).toBe(0);
});
