import { join } from 'node:path';
import { defineConfig, type ViteUserConfig } from 'vitest/config';

/**
 * The settings every package's tests share. Tests run against sources (the `@circlet/source` condition), in forked
 * processes because native add-ons do not survive worker threads. `.ci/run` sets CIRCLET_TEST_RESULTS to collect counts.
 */
export function circletVitestConfig(name: string, overrides: ViteUserConfig['test'] = {}): ViteUserConfig {
  const results = process.env['CIRCLET_TEST_RESULTS'];
  return defineConfig({
    resolve: { conditions: ['@circlet/source', 'node', 'import', 'default'] },
    ssr: { resolve: { conditions: ['@circlet/source', 'node', 'import', 'default'] } },
    test: {
      name,
      pool: 'forks',
      include: ['test/**/*.test.ts'],
      // For the slowest machine: nothing is measured by it, it only ends what hangs.
      testTimeout: 180_000,
      hookTimeout: 180_000,
      ...(results === undefined
        ? {}
        : { reporters: ['default', 'json'], outputFile: { json: join(results, `${name}.json`) } }),
      ...overrides,
    },
  });
}
