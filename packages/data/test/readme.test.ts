import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { defaultCacheDir, openEmoji } from '../src/index.ts';

const readme = fileURLToPath(new URL('../README.md', import.meta.url));

it('the README’s example runs as it stands', async () => {
  const [, example = ''] = /```ts\n([\s\S]*?)```/.exec(await readFile(readme, 'utf8')) ?? [];
  const report = `process.stdout.write(JSON.stringify([first.images.length, second.labels.length, unseen.classes.length]));`;
  const source = example.replace(/\}\n$/, `  if (step === 99) ${report}\n}\n`);
  expect(source).toContain(report);
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  });
  await openEmoji(); // from the default cache, which the example uses too
  expect(defaultCacheDir()).toMatch(/circlet[/\\]data$/);
  // From this folder, so that the package's own name leads to what was built.
  const run = promisify(execFile)(process.execPath, ['--input-type=module', '--eval', outputText], {
    cwd: dirname(readme),
  });
  expect(JSON.parse((await run).stdout)).toEqual([64 * 32 * 32 * 3, 64, 609]);
});
