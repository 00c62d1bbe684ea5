// Writes generated/*.{js,d.ts} from proto/*.proto, or with --check fails when they are stale.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const here = import.meta.dirname;
const target = join(here, '../generated');
const pbjs = join(createRequire(import.meta.url).resolve('protobufjs-cli/package.json'), '../bin/pbjs');
const folder = mkdtempSync(join(tmpdir(), 'circlet-proto-'));
try {
  const flags = ['-t', 'static-module', '-w', 'esm', '--force-number', '--no-create', '--no-delimited', '--no-service'];
  for (const name of ['onnx', 'saved_model']) {
    const generate = (...more) =>
      execFileSync(
        process.execPath,
        [pbjs, ...flags, ...more, '-o', join(folder, `${name}.js`), join(here, `../proto/${name}.proto`)],
        { stdio: 'inherit' },
      );
    // The declarations are made of the comments, of which the program, loaded at every start, needs none.
    generate('--dts');
    generate('--no-comments');
    for (const file of [`${name}.js`, `${name}.d.ts`]) {
      const fresh = readFileSync(join(folder, file), 'utf8');
      if (!process.argv.includes('--check')) writeFileSync(join(target, file), fresh);
      else if (fresh !== readFileSync(join(target, file), 'utf8')) {
        console.error(`${file} is stale: run 'npx nx run weights:generate'`);
        process.exitCode = 1;
      }
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}
