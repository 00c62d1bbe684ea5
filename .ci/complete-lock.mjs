// Adds to package-lock.json the optional platform packages that npm left out because the registry in use lacks them: without an
// entry for each, `npm ci` refuses the lock file. They are never fetched where they do not fit.
// usage, after every npm install: node .ci/complete-lock.mjs
import { readFileSync, writeFileSync } from 'node:fs';

const OPERATING_SYSTEMS = 'aix android darwin freebsd linux netbsd openbsd openharmony sunos win32'.split(' ');
const PROCESSORS = 'arm64 ia32 loong64 mips64el ppc64 riscv64 s390x wasm32 x64 arm'.split(' ');

const file = 'package-lock.json';
const lock = JSON.parse(readFileSync(file, 'utf8'));

/** Whether Node, looking from the package at `path` upwards, finds `name`. */
function isLocked(path, name) {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (lock.packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`] !== undefined) return true;
    if (folder === '') return false;
  }
}

/** An entry as npm writes it, from what the package's name says: @esbuild/linux-arm64, @rolldown/binding-linux-x64-musl. */
function platformEntry(name, range, parent) {
  const words = name.split(/[^a-z0-9]+/);
  const os = OPERATING_SYSTEMS.find((system) => words.some((word) => word.startsWith(system)));
  const cpu = PROCESSORS.find((processor) => words.includes(processor));
  if (os === undefined && cpu !== 'wasm32') return undefined;
  const is = (library) => words.some((word) => word.includes(library));
  const libc = is('musl') ? 'musl' : os === 'linux' && is('gnu') ? 'glibc' : undefined;
  return {
    version: range.replace(/^[\^~]/, ''),
    ...(cpu && { cpu: [cpu] }),
    dev: parent.dev ?? false,
    ...(libc && { libc: [libc] }),
    license: parent.license ?? 'MIT',
    optional: true,
    ...(os && { os: [os] }),
  };
}

const added = [];
for (const [path, parent] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(parent.optionalDependencies ?? {})) {
    if (isLocked(path, name)) continue;
    const entry = platformEntry(name, range, parent);
    if (entry === undefined) {
      console.log(`left out: ${name} (for ${path}) names no platform`);
    } else {
      lock.packages[`node_modules/${name}`] = entry;
      added.push(name);
    }
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`added ${added.length}: ${added.join(', ')}`);
