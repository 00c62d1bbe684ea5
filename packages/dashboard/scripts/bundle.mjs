// Puts the page's files into dist/page: the program as one file, the style, the type face and index.html.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const { resolve } = createRequire(import.meta.url);
const out = here('dist/page');
mkdirSync(out, { recursive: true });
await build({
  entryPoints: [here('src/browser/main.ts')],
  outfile: `${out}/page.js`,
  bundle: true,
  format: 'esm',
  target: ['chrome111', 'firefox115', 'safari16.4'],
  minify: true,
  legalComments: 'inline',
  logLevel: 'warning',
});
const plot = readFileSync(resolve('uplot/dist/uPlot.min.css'), 'utf8');
const styles = ['colours.css', 'page.css'].map((name) => readFileSync(here(`static/${name}`), 'utf8'));
writeFileSync(`${out}/page.css`, [plot, ...styles].join('\n'));
copyFileSync(here('static/index.html'), `${out}/index.html`);
copyFileSync(here('static/icon.svg'), `${out}/icon.svg`);
copyFileSync(resolve('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2'), `${out}/inter.woff2`);
