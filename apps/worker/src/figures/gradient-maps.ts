import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { amSoftmaxLoss, classCircleLoss, type ClassLevelLoss, tripletLoss } from '@circlet/loss';
import { type Engine, locateRuntime, startRuntime, tensorflowEngine } from '@circlet/tensorflow';
import { WorkerUsageError } from '../errors.ts';
import { classGradients, pairGradients, type State, type ToyGradients } from './toy-gradients.ts';

/** What the figure of gradients is drawn from (Sun et al., CVPR 2020, Fig. 2). */
export interface GradientMaps {
  readonly format: 1;
  /** Values of s_p and of s_n, the middles of so many equal parts of 0 to 1. */
  readonly cosines: readonly number[];
  /** States of which the figures are told. */
  readonly states: readonly (State & { readonly name: string })[];
  readonly losses: readonly GradientMap[];
}

export interface GradientMap {
  readonly name: string;
  /** Row after row of one s_p, from the least; in a row s_n from the least. */
  readonly map: ToyGradients;
  readonly atStates: ToyGradients;
}

export interface GradientMapOptions {
  /** The file to be written. */
  readonly out: string;
  readonly threads: number | undefined;
  readonly print: (line: string) => void;
}

/** Parts of an axis: fine enough for the steps that the gradients of softmax make at these scales. */
const NUM_PARTS = 40;
/** γ: the paper does not say which it drew. At a large one all that is steep is a step. */
const GAMMA = 32;

/** A of the paper's Fig. 2, where s_p is good and s_n is not; T and T′ of its Fig. 1, with the same s_p − s_n. Its B has no coordinates. */
const STATES: GradientMaps['states'] = [
  { name: 'A', negative: 0.8, positive: 0.8 },
  { name: 'T', negative: 0.2, positive: 0.5 },
  { name: 'T′', negative: 0.4, positive: 0.7 },
];

type Gradients = (engine: Engine, states: readonly State[]) => Promise<ToyGradients>;

/** Margins of the recipes, and of Circle loss several, as the paper has it. */
const LOSSES: Readonly<Record<string, Gradients>> = {
  'Triplet, m 0.3': (engine, states) => pairGradients(engine, tripletLoss({ margin: 0.3 }), states),
  [`AM-Softmax, γ ${GAMMA}, m 0.35`]: ofClasses(amSoftmaxLoss({ gamma: GAMMA, margin: 0.35 })),
  [`Circle, γ ${GAMMA}, m 0.25`]: ofClasses(classCircleLoss({ gamma: GAMMA, margin: 0.25 })),
  [`Circle, γ ${GAMMA}, m 0.4`]: ofClasses(classCircleLoss({ gamma: GAMMA, margin: 0.4 })),
};

function ofClasses(loss: ClassLevelLoss): Gradients {
  return (engine, states) => classGradients(engine, loss, states);
}

/** Has the losses that training uses differentiated over the plane of similarities, and writes what came out. @throws WorkerUsageError */
export async function gradientMaps({ out, threads, print }: GradientMapOptions): Promise<void> {
  const begun = performance.now();
  const { directory } = locateRuntime();
  const runtime = startRuntime({ directory, ...(threads === undefined ? {} : { intraOpThreads: threads }) });
  await using engine = tensorflowEngine(runtime);
  const maps = await computeGradientMaps(engine, NUM_PARTS);
  const partial = `${out}.${process.pid}.partial`;
  try {
    writeFileSync(partial, `${JSON.stringify(maps)}\n`);
    renameSync(partial, out);
  } catch (cause) {
    rmSync(partial, { force: true });
    throw new WorkerUsageError(
      `cannot write ${out}: ${(cause as Error).message}; free some space or check the folder`,
      { cause },
    );
  }
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  print(`gradients of ${maps.losses.length} losses at ${NUM_PARTS ** 2} states each, ${seconds} s`);
}

/** @param numParts of each axis */
export async function computeGradientMaps(engine: Engine, numParts: number): Promise<GradientMaps> {
  const cosines = Array.from({ length: numParts }, (_, index) => (index + 0.5) / numParts);
  const grid = cosines.flatMap((positive) => cosines.map((negative): State => ({ positive, negative })));
  const losses: GradientMap[] = [];
  for (const [name, gradients] of Object.entries(LOSSES)) {
    losses.push({ name, map: await gradients(engine, grid), atStates: await gradients(engine, STATES) });
  }
  return { format: 1, cosines, states: STATES, losses };
}
