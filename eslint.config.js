import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';

/** The arrows of docs/architecture.md ("Layers"): what a package may import from the workspace, by package tag. */
const mayImport = {
  protocol: [],
  recipe: [],
  pixels: [],
  embedder: ['pixels'],
  data: ['pixels'],
  evaluation: [],
  prediction: [],
  dashboard: [],
  report: [],
  security: [],
  loss: [],
  ops: [],
  collective: ['protocol', 'security'],
  backbone: ['ops'],
  tensorflow: ['ops'],
  training: ['recipe', 'tensorflow', 'ops', 'backbone', 'loss', 'collective', 'data'],
  weights: ['training', 'backbone', 'data'],
  worker: [
    'protocol',
    'recipe',
    'prediction',
    'security',
    'collective',
    'data',
    'evaluation',
    'loss',
    'tensorflow',
    'training',
    'weights',
  ],
  // The coordinator starts on machines without TensorFlow: of training it takes what needs none, ./network and ./checkpoint.
  coordinator: [
    'protocol',
    'recipe',
    'prediction',
    'security',
    'dashboard',
    'report',
    'data',
    'training',
    'weights',
    'embedder',
  ],
};

export default tseslint.config(
  { ignores: ['**/dist/**', '**/generated/**', '**/node_modules/**', '.nx/**', '**/runs/**'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.recommendedTypeCheckedOnly],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.ts', '*.js'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      // Disagrees with the compiler about generic tfjs calls.
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Our objects come from factories and close over their state: their methods do not use `this`.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
    },
  },
  {
    files: ['packages/*/src/**/*.ts', 'apps/*/src/**/*.ts'],
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: false,
          allow: [],
          depConstraints: Object.entries(mayImport).map(([name, allowed]) => ({
            sourceTag: `package:${name}`,
            onlyDependOnLibsWithTags: [`package:${name}`, ...allowed.map((a) => `package:${a}`)],
          })),
        },
      ],
      'no-console': 'error',
    },
  },
  {
    // Apps parse process state once and pass options down; packages never look at it.
    files: ['packages/*/src/**/*.ts'],
    ignores: ['packages/*/src/**/main.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'argv', message: 'packages take options; apps read the command line' },
      ],
    },
  },
  { files: ['**/*.js', '**/*.cjs', '**/*.mjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
