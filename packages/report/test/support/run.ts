import type { RunFacts, StepColumn } from '../../src/run-facts.ts';

const COLUMNS: readonly StepColumn[] = [
  ...(['step', 'loss', 'lossLeast', 'lossMost', 'learningRate', 'gradientNorm', 'imagesPerSecond'] as const),
  ...(['meanPositive', 'meanNegative'] as const),
  ...(['positive5', 'positive25', 'positive50', 'positive75', 'positive95'] as const),
  ...(['negative5', 'negative25', 'negative50', 'negative75', 'negative95'] as const),
];

/** A run of some steps in which everything is known. */
export function runOf(name: string, more: Partial<RunFacts> = {}, numSteps = 40): RunFacts {
  const steps = Array.from({ length: numSteps }, (_, index) => index + 1);
  const column = (key: StepColumn): number[] =>
    key === 'step' ? steps : steps.map((step) => (key === 'learningRate' ? 0.1 : 80 / step + COLUMNS.indexOf(key)));
  return {
    name,
    recipe: { name: 'emoji', description: 'Of emoji.', text: 'name: emoji\n', values: { name: 'emoji', seed: 1 } },
    outcome: { kind: 'complete', text: '' },
    startedAt: '2026-11-27T15:24:47.282Z',
    facts: [
      { name: 'Recipe', value: 'emoji' },
      { name: 'Circlet', value: '0.1.0' },
    ],
    notes: ['split: even index = train'],
    steps: numSteps,
    epochs: 2,
    curves: {
      stride: 1,
      steps: Object.fromEntries(COLUMNS.map((key) => [key, column(key)])) as unknown as RunFacts['curves']['steps'],
      validations: { step: [20, 40], recallAt1: [0.4, 0.5], recallAt8: [0.7, 0.8], mapAtR: [0.1, 0.2] },
    },
    scores: { recallAt1: 0.5, mapAtR: 0.2 },
    rawPixels: { recallAt1: 0.327, mapAtR: 0.116 },
    conventions: ['similarity: cosine'],
    work: {
      images: 5_000,
      trainSeconds: 50,
      workerSeconds: 100,
      processorSeconds: 90,
      flops: 4e12,
      limitPerWorker: 8e10,
      phases: [
        { phase: 'gradients', seconds: 40 },
        { phase: 'apply', seconds: 10 },
      ],
    },
    history: {
      counts: [{ name: 'Workers lost', value: '1' }],
      events: [{ seconds: 12, kind: 'failure', text: 'Rank 1 was lost.', reason: 'was killed by SIGKILL' }],
      numLeftOut: 0,
      markers: [{ step: 10, text: 'Rank 1 was lost.' }],
    },
    summary: null,
    ...more,
  };
}

export const STYLE_SHEET = `
:root { --card: #fffefb; --loss: #b8431b; --recall: #0e6f6a; --speed: #4a46b5; --rate: #8d6108; }
@media (prefers-color-scheme: dark) { :root { --card: #1b1a16; --loss: #ff9a6b; } }`;
