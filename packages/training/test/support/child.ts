import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';

/**
 * Runs a program that uses the checkpoint sources in a Node of its own, which can be killed or given a file size limit.
 * The sources import nothing of the workspace, so turning each into JavaScript is all it takes (Node 20 runs no TypeScript).
 * @param folder where the JavaScript goes
 * @param program ES module; `./checkpoint/index.js` is there
 */
export async function startChild(
  folder: string,
  program: string,
  options: { readonly maxFileKilobytes?: number } = {},
): Promise<ChildProcessWithoutNullStreams> {
  const source = join(import.meta.dirname, '../../src/checkpoint');
  await mkdir(join(folder, 'checkpoint'), { recursive: true });
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  for (const name of await readdir(source)) {
    const { outputText } = ts.transpileModule(await readFile(join(source, name), 'utf8'), {
      compilerOptions: {
        target: ts.ScriptTarget.ES2022,
        module: ts.ModuleKind.ESNext,
        rewriteRelativeImportExtensions: true,
        verbatimModuleSyntax: true,
      },
    });
    await writeFile(join(folder, 'checkpoint', name.replace(/\.ts$/, '.js')), outputText);
  }
  const main = join(folder, 'main.js');
  await writeFile(main, program);
  if (options.maxFileKilobytes === undefined) return spawn(process.execPath, [main]);
  // The signal of the limit is ignored, so that writing beyond it fails as on a full disk, after writing as much as fits.
  const limited = `trap '' XFSZ; ulimit -f ${options.maxFileKilobytes}; exec "$0" "$1"`;
  return spawn('bash', ['-c', limited, process.execPath, main]);
}

/** Standard output until the process ends. */
export async function outputOf(child: ChildProcessWithoutNullStreams): Promise<string> {
  let output = '';
  child.stdout.on('data', (data) => (output += String(data)));
  child.stderr.on('data', (data) => (output += String(data)));
  await new Promise((resolve) => child.once('close', resolve));
  return output;
}
