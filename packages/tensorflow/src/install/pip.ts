import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { InstallError } from '../errors.ts';

export interface PipRequest {
  /** With version: `tensorflow-cpu==2.21.0`. */
  readonly requirement: string;
  readonly platforms: readonly string[];
  readonly directory: string;
  /** Called now and then with the bytes that have arrived. */
  readonly onBytes?: (bytes: number) => void;
}

/**
 * Downloads one wheel by pip, which is nothing but the downloader here: any Python 3 will do, because platform and Python
 * of the wheel are named. The user's index and proxy settings are pip's to honour, and so is checking the wheel's hash.
 *
 * @returns path of the wheel
 * @throws InstallError
 */
export async function downloadWheel(request: PipRequest): Promise<string> {
  const { requirement, platforms, directory, onBytes } = request;
  const args = [
    '-m', 'pip', 'download', '--quiet', '--disable-pip-version-check', '--no-deps', '--only-binary=:all:',
    '--python-version', '3.12', '--implementation', 'cp', '--abi', 'cp312', '--abi', 'abi3', '--abi', 'none',
    ...platforms.flatMap((platform) => ['--platform', platform]), '--dest', directory, requirement,
  ]; // prettier-ignore
  const watching = setInterval(() => onBytes?.(bytesIn(directory)), 500);
  const outcome = await run(args, { ...process.env, TMPDIR: directory }).finally(() => clearInterval(watching));
  const wheel = readdirSync(directory).find((file) => file.endsWith('.whl'));
  if (outcome.code === 0 && wheel !== undefined) {
    return join(directory, wheel);
  }
  throw explain(requirement, outcome.output);
}

function explain(requirement: string, output: string): InstallError {
  const last = output.trim().split('\n').at(-1) ?? '';
  if (/No module named pip/.test(output)) {
    return new InstallError(
      'Python has no pip',
      "install it ('apt install python3-pip', or 'python3 -m ensurepip') and try again",
    );
  }
  if (/No space left/i.test(output)) {
    return new InstallError(
      'the disk is full',
      'free some 1.3 GB in the cache folder, or name another one with XDG_CACHE_HOME',
    );
  }
  if (/No matching distribution/.test(output)) {
    return new InstallError(
      `pip's index has no ${requirement} for this machine`,
      'check pip’s index settings (pip config list), or use a mirror that has it',
    );
  }
  if (/HASHES|hash/i.test(last)) {
    return new InstallError(`the download of ${requirement} was damaged`, 'try again');
  }
  return new InstallError(
    `pip could not download ${requirement} (${last})`,
    'check the network and pip’s proxy settings, then try again',
  );
}

function run(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<{ readonly code: number; readonly output: string }> {
  return new Promise((resolve, reject) => {
    const python = process.env['PYTHON'] ?? 'python3';
    const child = spawn(python, args, { stdio: ['ignore', 'pipe', 'pipe'], env });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', () =>
      reject(
        new InstallError(
          `there is no ${python}`,
          'install Python 3 with pip (it only downloads), or name one in the variable PYTHON',
        ),
      ),
    );
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

function bytesIn(directory: string): number {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => {
      try {
        return sum + statSync(join(entry.parentPath, entry.name)).size;
      } catch {
        return sum; // pip moved it meanwhile
      }
    }, 0);
}
