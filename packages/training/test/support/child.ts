import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';

/**
 * Runs a program that uses the checkpoint sources in a Node of its own, which can be killed or given a file size limit.
 * The sources import nothing of the workspace, so turning each into JavaScript is all it takes (Node 20 runs no TypeScript).
 * @param folder where the JavaScript goes; several children may share it
 * @param program ES module; `./checkpoint/index.js` is there
 */
export async function startChild(
  folder: string,
  program: string,
  options: { readonly maxFileKilobytes?: number; readonly argument?: string } = {},
): Promise<ChildProcessWithoutNullStreams> {
  if (!existsSync(join(folder, 'checkpoint/index.js'))) await writeSources(folder);
  // Of its own name and whole from the start: another child may be reading it.
  const main = join(folder, `main-${createHash('sha256').update(program).digest('hex').slice(0, 16)}.js`);
  if (!existsSync(main)) {
    const own = `${main}.${randomUUID()}`;
    await writeFile(own, program);
    await rename(own, main);
  }
  const { maxFileKilobytes, argument = '' } = options;
  if (maxFileKilobytes === undefined) return spawn(process.execPath, [main, argument]);
  // The signal of the limit is ignored, so that writing beyond it fails as on a full disk, after writing as much as fits.
  const limited = `trap '' XFSZ; ulimit -f ${maxFileKilobytes}; exec "$0" "$@"`;
  return spawn('bash', ['-c', limited, process.execPath, main, argument]);
}

async function writeSources(folder: string): Promise<void> {
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
}

/** Standard output until the process ends. */
export async function outputOf(child: ChildProcessWithoutNullStreams): Promise<string> {
  let output = '';
  child.stdout.on('data', (data) => (output += String(data)));
  child.stderr.on('data', (data) => (output += String(data)));
  await new Promise((resolve) => child.once('close', resolve));
  return output;
}
