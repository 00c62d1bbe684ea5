import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { TENSORFLOW_VERSION } from '../src/install/location.ts';
import { chooseWheel } from '../src/install/platform.ts';
import { probeMachine } from '../src/install/probe.ts';
import { tensorflowWheel, writeWheels } from './support/fake-wheels.ts';
import { program, type Program } from './support/program.ts';

let installer: Program;
beforeAll(async () => {
  installer = await program("import './src/install/main.ts';");
});
afterAll(() => installer[Symbol.dispose]());

// Hangs in the download for as long as its parent lives.
const HANGING_PYTHON =
  '#!/bin/sh\necho pip 23.2.1\ncase "$*" in *download*) while kill -0 $PPID; do sleep 0.1; done;; esac\n';

let folder: string;
let env: Record<string, string>;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'circlet-test-'));
  const index = join(folder, 'index');
  const choice = chooseWheel({ ...probeMachine(), nvidiaDriver: false });
  writeWheels(index, [tensorflowWheel(choice.name, choice.platforms[0] ?? '')]);
  env = {
    XDG_CACHE_HOME: folder,
    CIRCLET_TENSORFLOW_DIR: '',
    PIP_NO_INDEX: '1',
    PIP_FIND_LINKS: index,
    PYTHON: 'python3',
  };
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]) => installer.start(args, env).ended;
const cache = () => join(folder, 'circlet/tensorflow');
const installations = () =>
  readdirSync(cache()).filter((file) => file.startsWith(TENSORFLOW_VERSION) && !file.endsWith('.lock'));

function folderWithLibraries(name: string): string {
  const directory = join(folder, name);
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, 'libtensorflow_cc.so.2'), '');
  writeFileSync(join(directory, 'libtensorflow_framework.so.2'), '');
  return directory;
}

describe('tensorflow:install', () => {
  it('installs with plain lines where there is no terminal, and is silent the second time', async () => {
    const first = await run('--flavour=cpu');
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toMatch(
      /^installing TensorFlow 2\.21\.0 \(cpu\) into .*\n(.*\n)*TensorFlow 2\.21\.0 is installed in .*\n$/,
    );
    expect(first.stdout).not.toMatch(/[\r\x1b]/);
    expect(await run('--flavour=cpu')).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('installs once when two start at the same time', async () => {
    const both = await Promise.all([run('--flavour=cpu'), run('--flavour=cpu')]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(both.filter(({ stdout }) => stdout.includes('is installed in'))).toHaveLength(1);
    expect(installations()).toHaveLength(1);
    expect(readdirSync(cache()).filter((file) => file.startsWith('.'))).toEqual([]);
  });

  it('uses the folder that the user names, until told to download again', async () => {
    const directory = folderWithLibraries('mine');
    expect(await run(`--dir=${directory}`)).toMatchObject({
      code: 0,
      stdout: `TensorFlow is used from ${directory}\n`,
    });
    // A launch runs the installer without options: nothing is downloaded then.
    expect(await run()).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(installations()).toEqual([]);
    expect(await run('--download', '--flavour=cpu')).toMatchObject({ code: 0, stderr: '' });
    expect(installations()).toHaveLength(1);
  });

  it('remembers the flavour: a launch, which runs it without options, downloads no other', async () => {
    const missing = await run('--flavour=gpu');
    // The index of this test has the CPU wheel only.
    expect(missing).toMatchObject({ code: 2, stdout: expect.stringContaining('(gpu)') as string });
    expect((await run()).stdout).toContain('(gpu)');
    expect(await run('--flavour=cpu')).toMatchObject({ code: 0, stderr: '' });
    expect(await run()).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(installations()).toHaveLength(1);
  });

  it('says that the disk is full, and leaves nothing behind', async () => {
    // A limit on the size of files: what is written beyond it fails as it does on a full disk, without being root.
    const wheel = tensorflowWheel('tensorflow-cpu', 'any', {
      files: { 'tensorflow/libtensorflow_cc.so.2': 'x'.repeat(100_000) },
    });
    const choice = chooseWheel({ ...probeMachine(), nvidiaDriver: false });
    writeWheels(join(folder, 'index'), [{ ...wheel, name: choice.name, tag: `cp312-cp312-${choice.platforms[0]}` }]);
    const outcome = await installer.start(['--flavour=cpu'], env, ['bash', '-c', 'ulimit -f 64; exec "$@"', 'bash'])
      .ended;
    expect(outcome.stderr).toMatch(/the disk or its quota is full; free some space, or name another cache folder/);
    expect(outcome.code).toBe(2);
    expect(readdirSync(cache()).filter((file) => !/\.lock$|^selected-/.test(file))).toEqual([]);
  });

  it('downloads nothing when CIRCLET_TENSORFLOW_DIR names a folder', async () => {
    env['CIRCLET_TENSORFLOW_DIR'] = folderWithLibraries('mine');
    expect(await run()).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(existsSync(cache())).toBe(false);
    env['CIRCLET_TENSORFLOW_DIR'] = folder;
    const refused = await run();
    expect(refused.code).toBe(2);
    expect(refused.stderr).toMatch(
      /CIRCLET_TENSORFLOW_DIR names .*, where there is no libtensorflow_cc; correct the variable/,
    );
  });

  it('uses the TensorFlow of a Python, of 2.16 or later', async () => {
    const packages = join(folder, 'site-packages');
    const tensorflow = folderWithLibraries('site-packages/tensorflow');
    writeFileSync(join(tensorflow, '__init__.py'), 'raise Exception("must not be imported")');
    const distribution = (version: string): void => {
      mkdirSync(join(packages, 'tensorflow.dist-info'), { recursive: true });
      writeFileSync(join(packages, 'tensorflow.dist-info/METADATA'), `Name: tensorflow\nVersion: ${version}\n`);
    };
    env['PYTHONPATH'] = packages;
    distribution('2.15.1');
    const refused = await run('--from-python');
    expect(refused.code).toBe(2);
    expect(refused.stderr).toMatch(/expected TensorFlow 2\.16 or later in python3, got 2\.15\.1; update it/);
    distribution('2.18.0');
    expect(await run('--from-python=true')).toMatchObject({
      code: 0,
      stdout: `TensorFlow is used from ${tensorflow}\n`,
    });
  });

  it('says that a Python has no TensorFlow', async () => {
    // Without its site-packages: the machine's own Python may have the package.
    const python = join(folder, 'bare-python');
    writeFileSync(python, '#!/bin/sh\nexec python3 -S -E "$@"\n', { mode: 0o755 });
    env['PYTHON'] = python;
    const { code, stderr } = await run('--from-python');
    expect(code).toBe(2);
    expect(stderr).toMatch(/bare-python has no package tensorflow; install it there/);
  });

  it('refuses unknown options and shows what there is', async () => {
    const { code, stderr } = await run('--fromm-python');
    expect(code).toBe(2);
    expect(stderr).toMatch(/^unknown option: --fromm-python/);
    expect(stderr).toContain('--from-python');
  });

  it('ends with 130 and removes its work when interrupted', async () => {
    const python = join(folder, 'hanging-python');
    writeFileSync(python, HANGING_PYTHON, { mode: 0o755 });
    env['PYTHON'] = python;
    const running = installer.start(['--flavour=cpu'], env);
    await running.shows('installing TensorFlow');
    running.child.kill('SIGINT');
    expect(await running.ended).toMatchObject({ code: 130, stderr: 'interrupted; nothing was left behind\n' });
    expect(readdirSync(cache()).filter((file) => !/\.lock$|^selected-/.test(file))).toEqual([]);
  });

  it('is not stopped by an installer that was killed', async () => {
    const python = join(folder, 'hanging-python');
    writeFileSync(python, HANGING_PYTHON, { mode: 0o755 });
    const killed = installer.start(['--flavour=cpu'], { ...env, PYTHON: python });
    await killed.shows('installing TensorFlow');
    killed.child.kill('SIGKILL');
    expect(await run('--flavour=cpu')).toMatchObject({ code: 0, stderr: '' });
    expect(readdirSync(cache()).filter((file) => file.startsWith('.'))).toEqual([]);
  });
});
