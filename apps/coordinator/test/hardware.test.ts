import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listGpus } from '../src/gpus.ts';
import { computesInBf16, gpusCompute, processorComputes } from '../src/native-bf16.ts';

// What a driver says is played by a program of that name: first on the path, or alone there.

const path = process.env['PATH'];
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'circlet-gpus-'));
  process.env['PATH'] = folder;
});
afterEach(() => {
  process.env['PATH'] = path;
  rmSync(folder, { recursive: true });
});

function driver(script: string): void {
  writeFileSync(join(folder, 'nvidia-smi'), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, 'nvidia-smi'), 0o755);
}

describe('listGpus', () => {
  it.each([
    ['all', undefined, ['0', '1', '2']],
    ['the user’s choice', '2,0', ['2', '0']],
    ['names as the driver has them', 'GPU-1f, MIG-2c', ['GPU-1f', 'MIG-2c']],
    ['none', '', []],
    ['none, in the other way', '-1', []],
    ['those before an entry that is none', '1,-1,2', ['1']],
  ])('%s', (_what, visible, expected) => {
    driver('echo 0; echo 1; echo 2');
    expect(listGpus(visible)).toEqual(expected);
  });

  it.each([
    ['without a driver', null],
    ['with a driver that fails', 'echo "NVIDIA-SMI has failed"; exit 9'],
    ['with a driver that finds no device', 'echo "No devices were found"'],
  ])('finds none %s, whatever is asked for', (_what, script) => {
    if (script !== null) driver(script);
    expect(listGpus(undefined)).toEqual([]);
    expect(listGpus('0')).toEqual([]);
  });
});

describe('computesInBf16', () => {
  it('asks the driver about the GPUs that train', () => {
    driver('case "$*" in *--id=1,3*--query-gpu=compute_cap*) echo 9.0; echo 8.0;; *) echo 7.5;; esac');
    expect(computesInBf16(['1', '3'])).toBe(true);
    expect(computesInBf16(['0'])).toBe(false);
  });

  it('does not count on it where the driver does not answer', () => {
    expect(computesInBf16(['0'])).toBe(false);
  });

  it.each([
    ['9.0\n', true],
    ['8.9\n8.0\n', true],
    ['9.0\n7.5\n', false],
    ['[Not Supported]\n', false],
    ['', false],
  ])('of compute capability %j', (capabilities, expected) => {
    expect(gpusCompute(capabilities)).toBe(expected);
  });

  it.each([
    ['AVX2 alone', ' fpu sse avx avx2 fma f16c', false],
    ['AVX512 without bf16', ' avx2 avx512f avx512bw avx512_vnni', false],
    ['Zen 4, Cooper Lake', ' avx2 avx512f avx512_bf16', true],
    ['Sapphire Rapids', ' avx512f amx_bf16 amx_tile', true],
    ['no x86', '', false],
  ])('a processor with %s', (_what, flags, expected) => {
    expect(processorComputes(flags)).toBe(expected);
  });
});
