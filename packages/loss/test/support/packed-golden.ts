import { join } from 'node:path';
import { build } from 'esbuild';

/** The golden cases as one program that takes the losses from the installed package and prints what differs. */
export async function goldenProgram(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import '@tensorflow/tfjs';
        import { differences, runEagerly } from './case.ts';
        import { GOLDEN_CASES } from './cases.ts';
        const problems = [];
        for (const golden of GOLDEN_CASES) {
          problems.push(...differences(golden, await runEagerly(golden)).map((problem) => golden.name + ': ' + problem));
        }
        console.log(JSON.stringify({ numCases: GOLDEN_CASES.length, problems }));`,
      resolveDir: join(import.meta.dirname, '../golden'),
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    write: false,
    external: ['@tensorflow/*'],
    plugins: [
      {
        name: 'the sources are the installed package',
        setup: ({ onResolve }) => {
          onResolve({ filter: /src\/index\.ts$/ }, () => ({ path: '@circlet/loss', external: true }));
        },
      },
    ],
  });
  return outputFiles[0]?.text ?? '';
}
