// @ts-check
/**
 * Infers the targets that every Circlet project has from the files it has, so that no project can differ by accident:
 *
 * - `tsconfig.lib.json` gives `build` (tsc -b into dist/), with `tsconfig.commonjs.json` also into commonjs/dist/, and with
 *   `scripts/bundle.mjs` what a browser loads;
 * - `tsconfig.spec.json` gives `typecheck` (sources and tests together);
 * - `vitest.config.ts` gives `test`;
 * - all of them give `lint`.
 *
 * Targets that only one project has (launch, install, bench) stand in that project's package.json.
 * Plain JavaScript because on Node 20 Nx needs extra loaders for a plugin in TypeScript.
 */
const { existsSync } = require('node:fs');
const { dirname, join } = require('node:path');

/** @type {import('nx/src/project-graph/plugins').CreateNodesV2} */
const createNodes = [
  '{packages,apps,tools}/*/package.json',
  (files, _options, context) =>
    [...files, ...(existsSync(join(context.workspaceRoot, 'test/package.json')) ? ['test/package.json'] : [])].map(
      (file) => [file, { projects: { [dirname(file)]: { targets: targetsOf(dirname(file), context.workspaceRoot) } } }],
    ),
];

/**
 * @param {string} root project folder, relative to the workspace
 * @param {string} workspaceRoot
 * @returns {Record<string, import('nx/src/config/workspace-json-project-json').TargetConfiguration>}
 */
function targetsOf(root, workspaceRoot) {
  const has = (/** @type {string} */ name) => existsSync(join(workspaceRoot, root, name));
  /** @type {Record<string, import('nx/src/config/workspace-json-project-json').TargetConfiguration>} */
  const targets = {};
  const run = (/** @type {string} */ command) => ({ executor: 'nx:run-commands', options: { command, cwd: root } });
  if (has('tsconfig.lib.json')) {
    const configs = ['tsconfig.lib.json', 'tsconfig.commonjs.json'].filter(has);
    targets['build'] = {
      ...run(`tsc -b ${configs.join(' ')}${has('scripts/bundle.mjs') ? ' && node scripts/bundle.mjs' : ''}`),
      cache: true,
      dependsOn: ['^build'],
      inputs: ['production', '^production'],
      outputs: ['{projectRoot}/dist', '{projectRoot}/commonjs/dist'],
    };
  }
  if (has('tsconfig.spec.json')) {
    targets['typecheck'] = { ...run('tsc -p tsconfig.spec.json'), cache: true, inputs: ['default', '^production'] };
  }
  if (has('vitest.config.ts')) {
    targets['test'] = {
      ...run('vitest run'),
      cache: true,
      dependsOn: ['build', '^build'],
      inputs: ['default', '^production'],
    };
  }
  if (has('tsconfig.spec.json') || has('tsconfig.lib.json')) {
    targets['lint'] = {
      ...run('eslint . --max-warnings 0'),
      cache: true,
      // What it says of types depends on the sources of others.
      inputs: ['default', '^production', '{workspaceRoot}/eslint.config.js'],
    };
  }
  return targets;
}

module.exports = { name: 'circlet', createNodes, createNodesV2: createNodes };
