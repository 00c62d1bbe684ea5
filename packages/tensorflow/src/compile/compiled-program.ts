import { createHash } from 'node:crypto';
import type { TfjsBackend } from '../backend/tfjs-backend.ts';
import type { Pointer } from '../c-api/declarations.ts';
import type { Collectives, DeviceTensor, HostArray, Program, ProgramDefinition, RunOptions } from '../engine.ts';
import { ProgramDefinitionError, RunAbandonedError } from '../errors.ts';
import type { Runtime } from '../runtime.ts';
import { checked } from '../status.ts';
import { callAsync } from './call.ts';
import { NativeTensor, type NativeVariable, uploadTensor } from './device-values.ts';
import { createPortServer } from './port-server.ts';
import { traceProgram, type TracedProgram } from './traced-program.ts';

/** Sums of one: for programs whose ports are served without a group. */
const ALONE: Collectives = {
  allReduce: () => Promise.resolve(),
  allGather: (_port, local) => Promise.resolve(local.slice()),
};

/** Traces a definition, makes it a function of the eager context, and runs it. */
export function compileProgram(
  runtime: Runtime,
  tfjs: TfjsBackend,
  definition: ProgramDefinition,
  functionName: string,
): Program {
  const { api, context } = runtime;
  const traced = traceProgram(runtime, tfjs, definition);
  addFunction(runtime, traced, functionName);
  traced.graph.delete();
  const server = createPortServer(runtime, functionName, traced.ports);
  const variables = Object.values(definition.variables).map((variable) => (variable as NativeVariable).resource);
  let running = false;

  return {
    name: definition.name,
    ports: server.ports,
    hash: programHash(definition, traced),

    async run(inputs, options = {}) {
      if (running) {
        throw new ProgramDefinitionError(definition.name, 'a run has not ended yet; await it before the next one');
      }
      options.signal?.throwIfAborted();
      running = true;
      const uploads: NativeTensor[] = [];
      try {
        const values = Object.entries(definition.inputs).map(([name, spec]) => {
          const value = inputs[name];
          if (value instanceof NativeTensor) {
            return value.handle;
          }
          const upload = uploadTensor(runtime, spec, checkedInput(definition, name, value));
          uploads.push(upload);
          return upload.handle;
        });
        const results = await runWithPorts([...values, ...variables, ...server.queues], options);
        return Object.fromEntries(
          traced.outputs.map(({ name, spec }, index) => [
            name,
            new NativeTensor(runtime, spec, results[index] as Pointer),
          ]),
        );
      } finally {
        running = false;
        for (const upload of uploads) {
          upload[Symbol.dispose]();
        }
      }
    },

    [Symbol.dispose]() {
      server[Symbol.dispose]();
      checked(api, definition.name, (status) => api.TFE_ContextRemoveFunction(context, functionName, status));
    },
  };

  async function runWithPorts(inputs: readonly Pointer[], options: RunOptions): Promise<Pointer[]> {
    const cancellation = api.TFE_NewCancellationManager();
    const stop = new AbortController();
    let failure: { readonly error: unknown } | undefined;
    // The first failure, of the run or of a port, ends the other; both are awaited before anything is used again.
    const fail = (error: unknown): void => {
      if (failure === undefined) {
        failure = { error };
        stop.abort(error);
        api.TFE_CancellationManagerStartCancel(cancellation);
      }
    };
    const abandon = (): void => fail(new RunAbandonedError(definition.name, { cause: options.signal?.reason }));
    options.signal?.addEventListener('abort', abandon, { once: true });
    try {
      const body = callAsync(runtime, functionName, inputs, traced.outputs.length, {
        configProto: runtime.configProto,
        cancellation,
      });
      const ports = server.serve(options.collectives ?? ALONE, stop.signal, cancellation);
      const [results] = await Promise.allSettled([body.catch(rethrowAfter(fail)), ports.catch(rethrowAfter(fail))]);
      if (failure !== undefined) {
        if (results.status === 'fulfilled') {
          results.value.forEach((handle) => api.TFE_DeleteTensorHandle(handle));
        }
        server.drain();
        throw failure.error;
      }
      return (results as PromiseFulfilledResult<Pointer[]>).value;
    } finally {
      options.signal?.removeEventListener('abort', abandon);
      api.TFE_DeleteCancellationManager(cancellation);
    }
  }
}

function rethrowAfter(note: (error: unknown) => void): (error: unknown) => never {
  return (error) => {
    note(error);
    throw error;
  };
}

function addFunction(runtime: Runtime, traced: TracedProgram, name: string): void {
  const { api, context } = runtime;
  const inputs = traced.inputs.map((node) => node.output);
  const outputs = traced.outputs.map(({ node }) => node.output);
  const fn = checked(api, name, (status) =>
    api.TF_GraphToFunctionWithControlOutputs(
      traced.graph.pointer,
      name,
      0,
      -1, // every operation of the graph but the inputs
      null,
      inputs.length,
      inputs,
      outputs.length,
      outputs,
      null,
      traced.effects.length,
      traced.effects.length === 0 ? null : traced.effects,
      null,
      null,
      null,
      status,
    ),
  );
  checked(api, name, (status) => api.TFE_ContextAddFunction(context, fn, status));
  api.TF_DeleteFunction(fn);
}

function checkedInput(
  definition: ProgramDefinition,
  name: string,
  value: HostArray | DeviceTensor | undefined,
): HostArray {
  if (!ArrayBuffer.isView(value)) {
    throw new ProgramDefinitionError(
      definition.name,
      `expected a typed array or a device tensor of this engine as input '${name}', got ${typeof value}`,
    );
  }
  const spec = definition.inputs[name];
  const expected = spec?.shape.reduce((product, dimension) => product * dimension, 1);
  if (value.length !== expected) {
    throw new ProgramDefinitionError(
      definition.name,
      `expected ${expected} elements for input '${name}' of shape [${spec?.shape.join(', ')}], got ${value.length}`,
    );
  }
  return value;
}

function programHash(definition: ProgramDefinition, traced: TracedProgram): string {
  const face = {
    precision: definition.precision,
    inputs: definition.inputs,
    variables: Object.entries(definition.variables).map(([name, { spec }]) => [name, spec]),
    outputs: traced.outputs.map(({ name, spec }) => [name, spec]),
    ports: traced.ports.map(({ name, kind, lane, numElements, counts }) => [
      name,
      kind,
      lane,
      numElements,
      counts === undefined,
    ]),
    body: traced.hash,
  };
  return createHash('sha256').update(JSON.stringify(face)).digest('hex');
}
