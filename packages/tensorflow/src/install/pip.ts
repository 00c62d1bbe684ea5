import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { InstallError } from '../errors.ts';
import { diskFull } from './disk.ts';

export interface PipRequest {
  /** The interpreter's command, as `findPython` gives it. */
  readonly python: string;
  /** With version: `tensorflow-cpu==2.21.0`. */
  readonly requirement: string;
  readonly platforms: readonly string[];
  /** Where the wheel goes, and pip's temporary files on the way. */
  readonly directory: string;
  /** Called now and then with the bytes that have arrived; the total is null until pip has said it. */
  readonly onBytes?: (bytes: number, total: number | null) => void;
  readonly signal?: AbortSignal;
}

const WATCH_MS = 250;

/**
 * The first Python 3 with pip: `$PYTHON` when set, else `python3` or `python`.
 *
 * @throws InstallError that tells a missing Python from a missing pip
 */
export async function findPython(env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const named = env['PYTHON'];
  const candidates = named === undefined || named === '' ? ['python3', 'python'] : [named];
  let withoutPip: string | undefined;
  for (const python of candidates) {
    const outcome = await maybeRun(python, ['-c', 'import sys, pip; sys.exit(sys.version_info[0] != 3)'], { env });
    if (outcome?.code === 0) {
      return python;
    }
    if (outcome !== null && /No module named '?pip/.test(outcome.output)) {
      withoutPip ??= python;
    }
  }
  throw withoutPip === undefined
    ? new InstallError(
        `there is no Python 3 (tried ${candidates.join(', ')})`,
        'install Python 3 with pip, which only downloads, or name one in the variable PYTHON',
      )
    : new InstallError(
        `${withoutPip} has no pip`,
        `install it ('${withoutPip} -m ensurepip', or your system's package python3-pip), then try again`,
      );
}

/**
 * Downloads one wheel by pip, which is nothing but the downloader here: any Python 3 will do, because platform and Python
 * of the wheel are named. The user's index and proxy settings are pip's to honour, and so is checking the wheel's hash.
 *
 * @returns path of the wheel
 * @throws InstallError
 */
export async function downloadWheel(request: PipRequest): Promise<string> {
  const { python, requirement, platforms, directory, onBytes, signal } = request;
  const args = [
    '-m', 'pip', 'download', '--disable-pip-version-check', '--no-input', '--progress-bar', 'off',
    '--no-deps', '--only-binary=:all:', '--python-version', '3.12', '--implementation', 'cp',
    '--abi', 'cp312', '--abi', 'abi3', '--abi', 'none',
    ...platforms.flatMap((platform) => ['--platform', platform]), '--dest', directory, requirement,
  ]; // prettier-ignore
  let total: number | null = null;
  const watching = setInterval(() => onBytes?.(Math.min(bytesIn(directory), total ?? Infinity), total), WATCH_MS);
  const outcome = await maybeRun(python, args, {
    env: { ...process.env, TMPDIR: directory, PYTHONUNBUFFERED: '1' },
    onOutput: (output) => (total = announcedBytes(output)),
    ...(signal === undefined ? {} : { signal }),
  }).finally(() => clearInterval(watching));
  signal?.throwIfAborted();
  const wheel = readdirSync(directory).find((file) => file.endsWith('.whl'));
  if (outcome?.code === 0 && wheel !== undefined) {
    return join(directory, wheel);
  }
  throw explain(requirement, outcome?.output ?? `${python} cannot be started`);
}

/** The size in pip's line `Downloading tensorflow_cpu-….whl (274.1 MB)`. */
export function announcedBytes(output: string): number | null {
  const [, size, unit] = /^\s*Downloading \S+ \((\d+(?:\.\d+)?) (bytes|[kMG]B)\)/m.exec(output) ?? [];
  const scale: Record<string, number> = { bytes: 1, kB: 1e3, MB: 1e6, GB: 1e9 };
  return size === undefined ? null : Number(size) * (scale[unit ?? ''] ?? 1);
}

/** What pip's output says of its failure. */
export function explain(requirement: string, output: string): InstallError {
  const lines = output.trim().split('\n');
  const said = (lines.findLast((line) => line.startsWith('ERROR:')) ?? lines.at(-1) ?? '').replace(/^ERROR:\s*/, '');
  if (/No space left|Errno 28\b/i.test(output)) {
    return diskFull();
  }
  if (/do not match the hashes|Wheel .* is invalid|BadZipFile|not a valid wheel|IncompleteRead/i.test(output)) {
    return new InstallError(`the download of ${requirement} was damaged (${said})`, 'try again');
  }
  if (/Temporary failure|Failed to establish|ConnectTimeout|ReadTimeout|ProxyError|SSLError/.test(output)) {
    return new InstallError(
      `pip cannot reach its index for ${requirement}`,
      "check the network and pip's proxy settings (pip config list), then try again",
    );
  }
  if (/No matching distribution/.test(output)) {
    return new InstallError(
      `pip's index has no ${requirement} for this machine`,
      "check pip's index settings (pip config list), or use a mirror that has it",
    );
  }
  return new InstallError(`pip could not download ${requirement} (${said})`, 'see the message, then try again');
}

interface RunOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly signal?: AbortSignal;
  readonly onOutput?: (output: string) => void;
}

/** Null when there is no such command. */
function maybeRun(
  command: string,
  args: readonly string[],
  { env, signal, onOutput }: RunOptions,
): Promise<{ readonly code: number; readonly output: string } | null> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env,
      ...(signal === undefined ? {} : { signal }),
    });
    let output = '';
    const collect = (chunk: Buffer): void => {
      output += chunk.toString();
      onOutput?.(output);
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    // An abort is an error too, but then the child is still ending: 'close' follows.
    child.on('error', () => child.pid === undefined && resolve(null));
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
