import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build, type Plugin } from 'esbuild';

const here = import.meta.dirname;

/**
 * Bundles the published suites with our backend into one CommonJS file.
 *
 * tfjs-core publishes its tests as ES modules without extensions, which Node does not load, and everything must share one
 * tfjs-core: hence a bundle, with our own sources inside.
 *
 * @param outfile inside the workspace, so that koffi and jasmine are found from it
 */
export async function bundleSuite(outfile: string): Promise<void> {
  await build({
    entryPoints: [join(here, 'entry.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    conditions: ['@circlet/source'],
    mainFields: ['module', 'main'],
    ignoreAnnotations: true,
    logLevel: 'error',
    external: ['jasmine', 'koffi'],
    banner: { js: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
    define: { 'import.meta.url': 'importMetaUrl' },
    plugins: [adaptations],
  });
}

const adaptations: Plugin = {
  name: 'circlet',
  setup({ onResolve, onLoad }): void {
    // The suite's command line and tfjs-node's search for its native add-on.
    const stubs: Record<string, string> = {
      yargs: 'exports.argv = { grep: process.env.CIRCLET_SUITE_GREP ?? "" };',
      '@mapbox/node-pre-gyp': 'exports.find = () => __filename;',
    };
    onResolve({ filter: /^(yargs|@mapbox\/node-pre-gyp)$/ }, ({ path }) => ({ path, namespace: 'stub' }));
    onLoad({ filter: /.*/, namespace: 'stub' }, ({ path }) => ({
      contents: stubs[path] ?? '',
    }));

    // src/backend/tfjs-node.ts loads these files at run time, from node_modules; here they must come from the bundle.
    onLoad({ filter: /src\/backend\/tfjs-node\.ts$/ }, ({ path }) => ({
      contents: `
        import { restoreRemovedUtilFunctions } from './node-compatibility.ts';
        export function loadTfjsNode() {
          restoreRemovedUtilFunctions();
          require('@tensorflow/tfjs-node-gpu/dist/register_all_kernels.js');
          return require('@tensorflow/tfjs-node-gpu/dist/nodejs_kernel_backend.js').NodeJSKernelBackend;
        }`,
      resolveDir: dirname(path),
      loader: 'js',
    }));

    // Published as ES5, but its parent class is an ES2015 class in this bundle.
    onLoad({ filter: /nodejs_kernel_backend\.js$/ }, async ({ path }) => ({
      contents: replaceOnce(
        await readFile(path, 'utf8'),
        'var _this = _super.call(this) || this;',
        'var _this = Reflect.construct(_super, [], this.constructor);',
      ),
    }));

    // index.js requires the add-on that the stub above "found"; the stub's own file is this bundle.
    onLoad({ filter: /tfjs-node-gpu\/dist\/index\.js$/ }, async ({ path }) => ({
      contents: replaceOnce(
        await readFile(path, 'utf8'),
        'var bindings = require(bindingPath);',
        'var bindings = null;',
      ),
    }));

    onLoad({ filter: /tfjs-node-gpu\/dist\/run_tests\.js$/ }, async ({ path }) => ({
      contents: replaceOnce(
        await readFile(path, 'utf8'),
        'runner.execute();',
        `runner.clearReporters(); runner.addReporter(require(${JSON.stringify(join(here, 'reporter.ts'))})); runner.execute();`,
      ),
    }));
  },
};

function replaceOnce(text: string, before: string, after: string): string {
  if (text.split(before).length !== 2) {
    throw new Error(`tfjs-node changed: expected '${before}' once; adapt test/tfjs-suite/bundle.ts`);
  }
  return text.replace(before, () => after);
}
