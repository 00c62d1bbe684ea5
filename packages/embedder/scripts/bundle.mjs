// Puts what the page that compares two images is made of into dist/page: the program as one file, the style and the HTML.
import { copyFileSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const out = here('dist/page');
mkdirSync(out, { recursive: true });
await build({
  entryPoints: [here('src/browser/main.ts')],
  outfile: `${out}/page.js`,
  bundle: true,
  format: 'iife',
  target: ['chrome111', 'firefox115', 'safari16.4'],
  conditions: ['@circlet/source'],
  minify: true,
  legalComments: 'inline',
  logLevel: 'warning',
});
for (const name of ['page.css', 'body.html', 'side.html']) copyFileSync(here(`static/${name}`), `${out}/${name}`);
