import { join } from 'node:path';
import { build } from 'esbuild';

/** The golden cases as one program that takes the losses from the installed package and prints what differs. */
export async function goldenProgram(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import '@tensorflow/tfjs';
        import { CIRCLE_CASES } from './circle-cases.ts';
        import { EDGE_CASES } from './edge-cases.ts';
        import { TORCH_CASES } from './torch-cases.ts';
        import { differences, runEagerly } from './case.ts';
        const cases = [...CIRCLE_CASES, ...EDGE_CASES, ...TORCH_CASES];
        const problems = [];
        for (const golden of cases) {
          problems.push(...differences(golden, await runEagerly(golden)).map((problem) => golden.name + ': ' + problem));
        }
        console.log(JSON.stringify({ numCases: cases.length, problems }));`,
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
