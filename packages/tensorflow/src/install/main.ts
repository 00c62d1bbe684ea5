#!/usr/bin/env node
import { TensorFlowError } from '../errors.ts';
import { installTensorflow } from './install.ts';
import { type Flavour, locateRuntime, readChoice, writeChoice } from './location.ts';
import { withFlavour } from './platform.ts';
import { probeMachine } from './probe.ts';
import { progressReporter } from './progress.ts';
import { findPythonTensorflow } from './python-tensorflow.ts';

const HELP = `Installs TensorFlow's libraries into the user's cache, once for all clones; does nothing when they are there.

  npx nx run tensorflow:install                  what fits this machine, downloaded by pip
  npx nx run tensorflow:install --from-python    use the TensorFlow (2.16 or later) of the Python in $PYTHON or python3
  npx nx run tensorflow:install --dir=FOLDER     use the libraries in a folder
  npx nx run tensorflow:install --flavour=cpu    download these (or gpu), whatever the machine has
  npx nx run tensorflow:install --download       back to what fits: gpu with an NVIDIA driver on x86-64, else cpu

A choice holds for later runs and all clones, until the next one.

CIRCLET_TENSORFLOW_DIR names a folder for one run; nothing is installed then. XDG_CACHE_HOME moves the cache. pip's own
settings (index, proxy, certificates) hold.
`;

/** Exit codes: 0 it is there, 1 a bug, 2 it cannot be installed (the message says why), 130 interrupted. */
async function main(args: ReadonlyMap<string, string>, signal: AbortSignal): Promise<void> {
  const report = progressReporter(process.stdout);
  const machine = probeMachine();
  const flavour = args.get('--flavour') as Flavour | undefined;
  const directory = args.has('--from-python')
    ? await findPythonTensorflow(process.env['PYTHON'] || 'python3')
    : args.get('--dir');
  if (directory !== undefined) {
    writeChoice({ directory });
  } else if (flavour !== undefined) {
    withFlavour(machine, flavour); // refused before it is remembered
    writeChoice({ flavour });
  } else if (args.has('--download')) {
    writeChoice(null);
  }
  const choice = readChoice();
  const named = process.env['CIRCLET_TENSORFLOW_DIR'] ?? '';
  if (named === '' && !(choice !== null && 'directory' in choice)) {
    await installTensorflow({ machine: withFlavour(machine, choice?.flavour), report, signal });
  }
  const located = locateRuntime();
  if (directory !== undefined) {
    report.line(`TensorFlow is used from ${located.directory}`);
  }
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
