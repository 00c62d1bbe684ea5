import { registerTfjsBackend } from './backend/tfjs-backend.ts';
import { compileProgram } from './compile/compiled-program.ts';
import { NativeVariable, placeTensor } from './compile/device-values.ts';
import type { Engine } from './engine.ts';
import { gpusOf, type Runtime } from './runtime.ts';

let engines = 0;

/** The engine that compiles programs to TensorFlow functions. */
export function tensorflowEngine(runtime: Runtime): Engine {
  const tfjs = registerTfjsBackend(runtime);
  // Functions, variables and queues are named in one context that all engines of the process share.
  const prefix = `circlet${engines++}`;
  let names = 0;
  return {
    description: describe(runtime),
    createVariable: (name, spec, initial) =>
      new NativeVariable(runtime, name, `${prefix}/variable${names++}`, spec, initial),
    upload: (spec, value) => placeTensor(runtime, spec, value),
    compile: (definition) =>
      compileProgram(runtime, tfjs, definition, `${prefix}_${definition.name.replaceAll(/\W/g, '_')}_${names++}`),
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}

function describe({
  version,
  devices,
  emulatesBf16,
  options: { intraOpThreads, tf32, xla, deterministic },
}: Runtime): string {
  const gpus = gpusOf({ devices }).length;
  return [
    `TensorFlow ${version} on ${gpus > 0 ? `${gpus} GPU` : emulatesBf16 ? 'CPU without bf16' : 'CPU'}`,
    ...(intraOpThreads === undefined ? [] : [`${intraOpThreads} ${intraOpThreads === 1 ? 'thread' : 'threads'}`]),
    ...(tf32 === true && gpus > 0 ? ['TF32'] : []),
    ...(xla === true ? ['XLA'] : []),
    ...(deterministic === true ? ['deterministic'] : []),
  ].join(', ');
}
