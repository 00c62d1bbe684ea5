import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { bundleSuite } from './bundle.ts';
import type { SuiteReport } from './reporter.ts';

const root = join(import.meta.dirname, '../../../..');

/**
 * Runs the suites of tfjs-node and tfjs-core on our backend, in a process of its own (a failing spec may take it down).
 *
 * @param grep regular expression on the specs' full names; all when absent
 */
export async function runSuite(grep = ''): Promise<SuiteReport> {
  // Inside node_modules, so that the bundle finds koffi and jasmine.
  const cache = join(root, 'node_modules/.cache');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'tfjs-suite-'));
  try {
    const suite = join(folder, 'suite.cjs');
    const report = join(folder, 'report.json');
    await bundleSuite(suite);
    // The specs write into the temporary folder.
    const output = await run(suite, {
      CIRCLET_SUITE_REPORT: report,
      CIRCLET_SUITE_GREP: grep,
      TMPDIR: folder,
    });
    const text = await readFile(report, 'utf8').catch(() => {
      throw new Error(`the suite ended without a report:\n${output.slice(-4000)}`);
    });
    return JSON.parse(text) as SuiteReport;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Resolves with what the program printed. */
function run(file: string, env: Record<string, string>): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file], { env: { ...process.env, ...env }, cwd: dirname(file) });
    let output = '';
    child.stdout.on('data', (text) => (output += String(text)));
    child.stderr.on('data', (text) => (output += String(text)));
    child.on('error', reject);
    child.on('close', () => resolve(output));
  });
}
