import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { InstallError } from '../errors.ts';
import { bytesIn, diskFull, isFullText } from './disk.ts';
import { compareVersions } from './platform.ts';

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

/** Earlier ones take one --platform only, the last, and the wheels have several; Ubuntu 20.04 still brings 20.0. */
const MIN_PIP = '20.3';
const ASK_VERSION = 'import sys, pip; print("pip", pip.__version__); sys.exit(sys.version_info[0] != 3)';

/**
 * The first Python 3 with a pip that is new enough: `$PYTHON` when set, else `python3` or `python`.
 *
 * @throws InstallError that tells a missing Python from a missing pip and from an old one
 */
export async function findPython(env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const named = env['PYTHON'];
  const candidates = named === undefined || named === '' ? ['python3', 'python'] : [named];
  let unfit: InstallError | undefined;
  for (const python of candidates) {
    const outcome = await maybeRun(python, ['-c', ASK_VERSION], { env });
    const pip = /^pip (\d\S*)$/m.exec(outcome?.output ?? '')?.[1];
    if (outcome?.code === 0 && pip !== undefined && compareVersions(pip, MIN_PIP) >= 0) {
      return python;
    }
    if (outcome?.code === 0 && pip !== undefined) {
      unfit ??= new InstallError(
        `expected pip ${MIN_PIP} or later in ${python}, got ${pip}`,
        `update it ('${python} -m pip install --user --upgrade pip'), or name another Python in the variable PYTHON`,
      );
    } else if (outcome !== null && /No module named '?pip/.test(outcome.output)) {
      unfit ??= new InstallError(
        `${python} has no pip`,
        `install it ('${python} -m ensurepip', or your system's package python3-pip), then try again`,
      );
    }
  }
  throw (
    unfit ??
    new InstallError(
      `there is no Python 3 (tried ${candidates.join(', ')})`,
      'install Python 3 with pip, which only downloads, or name one in the variable PYTHON',
    )
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

/** In the words of pip 20.3 to 26: a hash, the archive, a transfer that ended early. */
const DAMAGED =
  /do not match the hashes|Wheel .* is invalid|BadZipFile|not a valid wheel|IncompleteRead|not enough bytes were received/i;

/** What pip's output says of its failure. */
export function explain(requirement: string, output: string): InstallError {
  const lines = output.trim().split('\n');
  // Of a Python exception the last line has the words; pip's own line says "Exception:" only.
  const error = lines.findLast((line) => /^ERROR:(?! Exception:)/.test(line)) ?? lines.at(-1) ?? '';
  const said = error.replace(/^ERROR:\s*/, '');
  const [, refusal, manyRefusals] =
    /\b(\d{3} (?:Client|Server) Error: [^\n]*?) for url|too many (\d{3} error)/.exec(output) ?? [];
  if (isFullText(output)) {
    return diskFull();
  }
  if (DAMAGED.test(output)) {
    return new InstallError(`the download of ${requirement} was damaged (${said})`, 'try again');
  }
  if (/Temporary failure|Failed to establish|ConnectTimeout|ReadTimeout|ProxyError|SSLError/.test(output)) {
    return new InstallError(
      `pip cannot reach its index for ${requirement}`,
      "check the network and pip's proxy settings (pip config list), then try again",
    );
  }
  if (refusal !== undefined || manyRefusals !== undefined) {
    return new InstallError(
      `the server refused ${requirement} to pip (${refusal ?? manyRefusals})`,
      "check pip's index and proxy settings (pip config list), then try again",
    );
  }
  if (/No matching distribution/.test(output)) {
    return new InstallError(
      `pip's index has no ${requirement} for this machine, or does not answer`,
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
