// Adds to package-lock.json the optional platform packages that npm left out because the registry in use lacks them: without
// an entry for each, `npm ci` refuses the lock file. They are never fetched where they do not fit.
// usage after every npm install: node .ci/complete-lock.mjs
import { readFileSync, writeFileSync } from 'node:fs';
const file = process.argv[2] ?? 'package-lock.json';
const lock = JSON.parse(readFileSync(file, 'utf8'));
const pk = lock.packages;
const added = [];
const has = (from, name) => {
  let at = from;
  for (;;) {
    if (pk[`${at === '' ? '' : at + '/'}node_modules/${name}`]) return true;
    const i = at.lastIndexOf('/node_modules/');
    if (at === '') return false;
    at = i < 0 ? (at.startsWith('node_modules/') ? '' : '') : at.slice(0, i);
  }
};
for (const [path, p] of Object.entries(pk))
  for (const [name, range] of Object.entries(p.optionalDependencies ?? {})) {
    if (has(path, name)) continue;
    const os = [
      'android',
      'darwin',
      'freebsd',
      'linux',
      'win32',
      'openharmony',
      'netbsd',
      'openbsd',
      'sunos',
      'aix',
    ].find((o) => name.includes(o));
    const cpu =
      ['arm64', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32'].find((c) =>
        name.includes(c),
      ) ?? (/-arm(-|$)|arm-/.test(name) ? 'arm' : undefined);
    if (!os && cpu !== 'wasm32') {
      console.log('cannot tell', path, name, range);
      continue;
    }
    pk[`node_modules/${name}`] = {
      version: range.replace(/^[\^~]/, ''),
      ...(cpu ? { cpu: [cpu] } : {}),
      dev: p.dev ?? false,
      ...(name.includes('musl')
        ? { libc: ['musl'] }
        : name.includes('gnu') && os === 'linux'
          ? { libc: ['glibc'] }
          : {}),
      license: p.license ?? 'MIT',
      optional: true,
      ...(os ? { os: [os] } : {}),
    };
    added.push(name);
  }
lock.packages = Object.fromEntries(Object.entries(pk).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, JSON.stringify(lock, null, 2) + '\n');
console.log('added', added.length, added.join(' '));
