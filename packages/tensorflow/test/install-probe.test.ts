import { execFileSync } from 'node:child_process';
import { arch, platform } from 'node:os';
import { expect, it } from 'vitest';
import { probeMachine } from '../src/install/probe.ts';

it('says which platform and processor this is', () => {
  expect(probeMachine()).toMatchObject({ platform: platform(), arch: arch() });
});

it.runIf(platform() === 'linux')('reads the version of glibc that the C library itself tells', () => {
  const told = execFileSync('getconf', ['GNU_LIBC_VERSION'], { encoding: 'utf8' });
  expect(`glibc ${probeMachine().glibc}\n`).toBe(told);
});
