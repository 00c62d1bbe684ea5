import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { announcedBytes, explain, findPython } from '../src/install/pip.ts';

describe('findPython', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'circlet-test-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const command = (name: string, script: string): string => {
    const path = join(folder, name);
    writeFileSync(path, `#!/bin/sh\n${script}\n`);
    chmodSync(path, 0o755);
    return path;
  };
  const noPip = `echo "ModuleNotFoundError: No module named 'pip'" >&2; exit 1`;
  const newPip = 'echo pip 23.2.1';
  const env = () => ({ PATH: [folder].join(delimiter) });

  it('takes python3', async () => {
    command('python3', newPip);
    expect(await findPython(env())).toBe('python3');
  });

  it('takes python where python3 has no pip', async () => {
    command('python3', noPip);
    command('python', newPip);
    expect(await findPython(env())).toBe('python');
  });

  it('takes python where the pip of python3 is too old, else says so', async () => {
    command('python3', 'echo pip 20.0.2');
    await expect(findPython(env())).rejects.toThrow(
      /expected pip 20\.3 or later in python3, got 20\.0\.2; update it \('python3 -m pip install/,
    );
    command('python', 'echo pip 20.3');
    expect(await findPython(env())).toBe('python');
  });

  it('takes the one in PYTHON and no other', async () => {
    command('python3', newPip);
    const named = command('mine', newPip);
    expect(await findPython({ ...env(), PYTHON: named })).toBe(named);
    await expect(findPython({ ...env(), PYTHON: join(folder, 'none') })).rejects.toThrow(/there is no Python 3/);
  });

  it('says that there is no Python', async () => {
    await expect(findPython(env())).rejects.toMatchObject({
      code: 'CIRCLET_TENSORFLOW_INSTALL',
      message: expect.stringContaining('there is no Python 3 (tried python3, python)') as string,
    });
  });

  it('says that Python 2 is none', async () => {
    command('python', 'echo pip 19.0; exit 1');
    await expect(findPython(env())).rejects.toThrow(/there is no Python 3/);
  });

  it('says that Python has no pip, and how to get it', async () => {
    command('python3', noPip);
    await expect(findPython(env())).rejects.toThrow(/python3 has no pip; install it \('python3 -m ensurepip'/);
  });
});

describe('announcedBytes', () => {
  it.each([
    ['Downloading tensorflow_cpu-2.21.0-cp312-cp312-manylinux_2_27_x86_64.whl (274.1 MB)\n', 274.1e6],
    ['Collecting x\n  Downloading x-1-py3-none-any.whl (15 kB)\n', 15e3],
    ['Collecting x\n', null],
  ])('reads %j', (output, bytes) => expect(announcedBytes(output)).toBe(bytes));
});

describe('explain', () => {
  it.each([
    [
      'ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device',
      /the disk or its quota is full; free some space/,
    ],
    ['ERROR: Could not install packages due to an OSError: [Errno 122] Disk quota exceeded', /its quota is full/],
    ['ERROR: No matching distribution found for tensorflow-cpu==2.21.0', /pip's index has no tensorflow-cpu==2\.21\.0/],
    [
      "WARNING: Retrying: NewConnectionError('Failed to establish a new connection')\nERROR: No matching distribution found",
      /pip cannot reach its index/,
    ],
    ['ERROR: THESE PACKAGES DO NOT MATCH THE HASHES\n  do not match the hashes', /was damaged/],
    [
      'error: incomplete-download\n\n× Download failed because not enough bytes were received (0 bytes/274.1 MB)',
      /was damaged/,
    ],
    ['ERROR: Wheel tensorflow-cpu located at x.whl is invalid.', /was damaged/],
    ['Traceback\nRuntimeError: surprise', /pip could not download tensorflow-cpu==2\.21\.0 \(RuntimeError: surprise\)/],
    ['ERROR: Exception:\nTraceback\nRuntimeError: surprise', /\(RuntimeError: surprise\)/],
  ])('explains %j', (output, message) => {
    expect(explain('tensorflow-cpu==2.21.0', output)).toMatchObject({
      code: 'CIRCLET_TENSORFLOW_INSTALL',
      message: expect.stringMatching(message) as string,
    });
  });
});
