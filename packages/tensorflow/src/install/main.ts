#!/usr/bin/env node
import { TensorFlowError } from '../errors.ts';
import { installTensorflow } from './install.ts';
import { locateRuntime, selectDirectory, selectedDirectory } from './location.ts';
import { findPython } from './pip.ts';
import { probeMachine } from './probe.ts';
import { progressReporter } from './progress.ts';
import { findPythonTensorflow } from './python-tensorflow.ts';

const HELP = `Installs TensorFlow's libraries into the user's cache, once for all clones; does nothing when they are there.

  npx nx run tensorflow:install                  what fits this machine, downloaded by pip
  npx nx run tensorflow:install --from-python    use the TensorFlow (2.16 or later) of the Python in $PYTHON or python3
  npx nx run tensorflow:install --dir=FOLDER     use the libraries in a folder
  npx nx run tensorflow:install --download       the downloaded ones again
  --flavour=cpu|gpu                              which to download; default: gpu with an NVIDIA driver on x86-64, else cpu

CIRCLET_TENSORFLOW_DIR names a folder for one run; nothing is installed then. XDG_CACHE_HOME moves the cache. pip's own
settings (index, proxy, certificates) hold.
`;

/** Exit codes: 0 it is there, 1 a bug, 2 it cannot be installed (the message says why), 130 interrupted. */
async function main(args: ReadonlyMap<string, string>, signal: AbortSignal): Promise<void> {
  const report = progressReporter(process.stdout);
  const named = process.env['CIRCLET_TENSORFLOW_DIR'];
  if (args.has('--from-python')) {
    selectDirectory(await findPythonTensorflow(await findPython()));
    report.line(`TensorFlow is used from ${selectedDirectory()}`);
  } else if (args.has('--dir')) {
    selectDirectory(args.get('--dir') ?? '');
    report.line(`TensorFlow is used from ${selectedDirectory()}`);
  } else {
    if (args.has('--download')) {
      selectDirectory(null);
    }
    if ((named === undefined || named === '') && selectedDirectory() === null) {
      const machine = probeMachine();
      const flavour = args.get('--flavour');
      const nvidiaDriver = flavour === undefined ? machine.nvidiaDriver : flavour === 'gpu';
      await installTensorflow({ machine: { ...machine, nvidiaDriver }, report, signal });
    }
  }
  locateRuntime();
}

/** `--name=value` and `--name`; Nx turns the second into `--name=true`. */
function parse(args: readonly string[]): Map<string, string> {
  return new Map(
    args.map((arg) => [arg.replace(/=.*$/s, ''), arg.includes('=') ? arg.replace(/^[^=]*=/, '') : 'true']),
  );
}

const OPTIONS = ['--from-python', '--dir', '--download', '--flavour', '--help'];
const args = parse(process.argv.slice(2));
const unknown = [...args.keys()].filter((name) => !OPTIONS.includes(name));
const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => interrupted.abort());
}
try {
  if (unknown.length > 0 || !['cpu', 'gpu', undefined].includes(args.get('--flavour'))) {
    process.stderr.write(`unknown option: ${[...unknown, args.get('--flavour') ?? ''].join(' ')}\n\n${HELP}`);
    process.exitCode = 2;
  } else if (args.has('--help')) {
    process.stdout.write(HELP);
  } else {
    await main(args, interrupted.signal);
  }
} catch (error) {
  if (interrupted.signal.aborted) {
    process.stderr.write('interrupted; nothing was left behind\n');
    process.exitCode = 130;
  } else {
    process.stderr.write(`${error instanceof TensorFlowError ? error.message : String((error as Error).stack)}\n`);
    process.exitCode = error instanceof TensorFlowError ? 2 : 1;
  }
}
