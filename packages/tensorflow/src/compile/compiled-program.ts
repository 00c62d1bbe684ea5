import { createHash } from 'node:crypto';
import type { TfjsBackend } from '../backend/tfjs-backend.ts';
import type { Pointer } from '../c-api/declarations.ts';
import type { Collectives, Program, ProgramDefinition, RunOptions } from '../engine.ts';
import { checkedInput } from '../checked-input.ts';
import { ProgramDefinitionError, RunAbandonedError } from '../errors.ts';
import type { Runtime } from '../runtime.ts';
import { checked } from '../status.ts';
import { callAsync } from './call.ts';
import { tokenQueue } from './cancellation-points.ts';
import { NativeTensor, type NativeVariable, uploadTensor } from './device-values.ts';
import { createPortServer, unlessAborted } from './port-server.ts';
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
  const tokens = traced.hasCancellationPoints ? tokenQueue(runtime, `${functionName}/cancellation`) : null;
  const queues = [...server.queues, ...(tokens === null ? [] : [tokens.resource])];
  // The run itself and one waiting call for each lane.
  const threads = 1 + new Set(server.ports.map(({ lane }) => lane)).size;
  const variables = Object.values(definition.variables).map((variable) => (variable as NativeVariable).resource);
  let running = false;
  /** Until the last run's native side has ended, which an abandoned run does not wait for; null while none runs. */
  let winding: Promise<void> | null = null;

  return {
    name: definition.name,
    ports: server.ports,
    hash: programHash(definition, traced),
    flops: traced.flops,

    async run(inputs, options = {}) {
      if (running) {
        throw new ProgramDefinitionError(definition.name, 'a run has not ended yet; await it before the next one');
      }
      if (options.signal?.aborted === true) {
        throw abandoned(options.signal);
      }
      running = true;
      const uploads: NativeTensor[] = [];
      try {
        const values = Object.entries(definition.inputs).map(([name, spec]) => {
          const value = checkedInput(definition, name, inputs[name], NativeTensor);
          if (value instanceof NativeTensor) {
            return value.handle;
          }
          const upload = uploadTensor(runtime, spec, value);
          uploads.push(upload);
          return upload.handle;
        });
        const results = await start([...values, ...variables, ...queues], options);
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
      const remove = (): void => {
        server[Symbol.dispose]();
        tokens?.[Symbol.dispose]();
        checked(api, definition.name, (status) => api.TFE_ContextRemoveFunction(context, functionName, status));
      };
      if (winding === null) {
        remove();
      } else {
        void winding.then(remove);
      }
    },
  };

  function abandoned(signal: AbortSignal | undefined): RunAbandonedError {
    return new RunAbandonedError(definition.name, traced.updatesVariables, { cause: signal?.reason });
  }

  /** Ends with the run, or as soon as it fails or is abandoned; what then winds down holds back only the next run. */
  function start(inputs: readonly Pointer[], options: RunOptions): Promise<Pointer[]> {
    const cancellation = api.TFE_NewCancellationManager();
    const stop = new AbortController();
    // The first failure, of the run or of a port, ends the other.
    const fail = (error: unknown): void => {
      if (!stop.signal.aborted) {
        stop.abort(error);
        api.TFE_CancellationManagerStartCancel(cancellation);
      }
    };
    const abandon = (): void => fail(abandoned(options.signal));
    options.signal?.addEventListener('abort', abandon, { once: true });
    runtime.blocking.add(cancellation);
    const previous = winding;
    const ended = (async () => {
      let release = (): void => undefined;
      try {
        await previous;
        release = await runtime.threadBudget.take(threads, stop.signal);
        return await execute(inputs, options, { stop: stop.signal, cancellation, fail });
      } finally {
        release();
        options.signal?.removeEventListener('abort', abandon);
        runtime.blocking.delete(cancellation);
        api.TFE_DeleteCancellationManager(cancellation);
      }
    })();
    const wound = ended.then(noop, noop).then(() => {
      if (winding === wound) {
        winding = null;
      }
    });
    winding = wound;
    return unlessAborted(ended, stop.signal);
  }

  async function execute(
    inputs: readonly Pointer[],
    { collectives = ALONE, onPort }: RunOptions,
    { stop, cancellation, fail }: Controls,
  ): Promise<Pointer[]> {
    const body = callAsync(runtime, functionName, inputs, traced.outputs.length, {
      configProto: runtime.configProto,
      cancellation,
    });
    const lanes = server.serve(collectives, stop, cancellation, onPort);
    [body, ...lanes].forEach((part) => void part.catch(fail));
    const [results] = await Promise.allSettled([body, ...lanes]);
    if (stop.aborted) {
      if (results.status === 'fulfilled') {
        results.value.forEach((handle) => api.TFE_DeleteTensorHandle(handle));
      }
      server.drain();
      tokens?.drain();
      throw stop.reason;
    }
    return (results as PromiseFulfilledResult<Pointer[]>).value;
  }
}

interface Controls {
  /** Fires with the error that ends the run. */
  readonly stop: AbortSignal;
  readonly cancellation: Pointer;
  readonly fail: (error: unknown) => void;
}

function noop(): void {}

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

function programHash(definition: ProgramDefinition, traced: TracedProgram): string {
  const face = {
    precision: definition.precision,
    inputs: definition.inputs,
    variables: Object.entries(definition.variables).map(([name, { spec }]) => [name, spec]),
    outputs: traced.outputs.map(({ name, spec }) => [name, spec]),
    ports: traced.ports.map(({ name, kind, lane, lengths, counts }) => [
      name,
      kind,
      lane,
      // A gather's own rows differ between ranks; what all contribute does not.
      counts ?? lengths,
    ]),
    body: traced.hash,
  };
  return createHash('sha256').update(JSON.stringify(face)).digest('hex');
}
