#!/usr/bin/env node
import { TensorFlowError } from '../errors.ts';
import { installTensorflow } from './install.ts';
import { locateRuntime } from './location.ts';
import { probeMachine } from './probe.ts';

/** `tensorflow:install`: silent when everything is there. */
const { stdout, stderr } = process;
let shownAtMs = -Infinity;
const report = {
  line(text: string): void {
    stdout.write(`${stdout.isTTY ? '\r\x1b[K' : ''}${text}\n`);
  },
  downloaded(bytes: number): void {
    const now = performance.now();
    if (now - shownAtMs > (stdout.isTTY ? 200 : 10_000)) {
      shownAtMs = now;
      const text = `  ${(bytes / 1e6).toFixed(0)} MB`;
      stdout.write(stdout.isTTY ? `\r\x1b[K${text}` : `${text}\n`);
    }
  },
};

try {
  if (process.env['CIRCLET_TENSORFLOW_DIR'] === undefined || process.env['CIRCLET_TENSORFLOW_DIR'] === '') {
    await installTensorflow({ machine: probeMachine(), report });
  }
  locateRuntime();
} catch (error) {
  stderr.write(`${error instanceof TensorFlowError ? error.message : String((error as Error).stack)}\n`);
  process.exitCode = error instanceof TensorFlowError ? 2 : 1;
}
