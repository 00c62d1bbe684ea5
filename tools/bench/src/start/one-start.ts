import { locateRuntime, startRuntime, tensorflowEngine, type Engine } from '@circlet/tensorflow';
import type { StepConfiguration } from '../step/configuration.ts';
import { trainingStep } from '../step/training-step.ts';

/** The parts of a start, in the order they are printed in; seconds. */
export const PARTS = ['TensorFlow', 'first values', 'trace and compile', 'first step', 'second step'] as const;
export type Part = (typeof PARTS)[number];
export type StartTimes = Readonly<Record<Part, number>>;

/** One start in this process, which must not have started TensorFlow yet. */
export async function timeStart(configuration: StepConfiguration, threads: number): Promise<StartTimes> {
  const seconds = { ...Object.fromEntries(PARTS.map((part) => [part, 0])) } as Record<Part, number>;
  const timed = <T>(part: Part, run: () => T): T => {
    const start = performance.now();
    const result = run();
    seconds[part] += (performance.now() - start) / 1000;
    return result;
  };
  await using engine = timed('TensorFlow', () =>
    tensorflowEngine(
      startRuntime({ directory: locateRuntime().directory, intraOpThreads: threads, interOpThreads: 2 }),
    ),
  );
  let compiling = 0;
  const compile: Engine['compile'] = (definition) => {
    const start = performance.now();
    const program = engine.compile(definition);
    compiling += (performance.now() - start) / 1000;
    return program;
  };
  // What the trainer does beside compiling is drawing and uploading first values.
  await using step = timed('first values', () => trainingStep({ ...engine, compile }, configuration, 1000));
  seconds['first values'] -= compiling;
  seconds['trace and compile'] = compiling;
  for (const part of ['first step', 'second step'] as const) {
    const start = performance.now();
    const { loss } = await step.run();
    if (!Number.isFinite(loss)) throw new Error(`the loss of the ${part} is ${loss}: the figures would mean nothing`);
    seconds[part] = (performance.now() - start) / 1000;
  }
  return seconds;
}
