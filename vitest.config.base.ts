import { defineConfig, type ViteUserConfig } from 'vitest/config';

/**
 * The settings every package's tests share. Tests run against sources (the `@circlet/source` condition), in forked
 * processes because native add-ons do not survive worker threads.
 */
export function circletVitestConfig(name: string, overrides: ViteUserConfig['test'] = {}): ViteUserConfig {
  return defineConfig({
    resolve: { conditions: ['@circlet/source', 'node', 'import', 'default'] },
    ssr: { resolve: { conditions: ['@circlet/source', 'node', 'import', 'default'] } },
    test: {
      name,
      pool: 'forks',
      include: ['test/**/*.test.ts'],
      testTimeout: 60_000,
      hookTimeout: 120_000,
      ...overrides,
    },
  });
}
