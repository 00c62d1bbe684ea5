import * as tf from '@tensorflow/tfjs-core';
import type { TfjsBackend } from '../backend/tfjs-backend.ts';
import type { Pointer } from '../c-api/declarations.ts';
import { DT } from '../dtypes.ts';
import type { ElementType, ProgramDefinition, ProgramScope, TensorSpec } from '../engine.ts';
import { ProgramDefinitionError } from '../errors.ts';
import { gpusOf, type Runtime } from '../runtime.ts';
import { type Graph, type GraphNode, typeAttribute } from './graph.ts';
import { guarded, tracePosition } from './guards.ts';
import { PortGraph, type PortNode, startOrder } from './port-graph.ts';
import { Trace } from './trace.ts';
import { VariableAccess } from './variable-access.ts';

/** A body written into a graph, ready to become a function. */
export interface TracedProgram {
  readonly graph: Graph;
  /**
   * Placeholders in the order of the function's inputs: inputs, variables' resources, two queues for each port, and the
   * queue of the cancellation points where there are any.
   */
  readonly inputs: readonly GraphNode[];
  readonly ports: readonly PortNode[];
  readonly hasCancellationPoints: boolean;
  readonly updatesVariables: boolean;
  readonly outputs: readonly { readonly name: string; readonly spec: TensorSpec; readonly node: GraphNode }[];
  /** Ops that run for their effect. */
  readonly effects: readonly Pointer[];
  readonly flops: number;
  readonly hash: string;
}

const ELEMENT_DTYPE: Readonly<Record<ElementType, number>> = {
  float32: DT.FLOAT,
  int32: DT.INT32,
  uint8: DT.UINT8,
  bool: DT.BOOL,
};

export function dtypeOf(type: ElementType): number {
  return ELEMENT_DTYPE[type];
}

/**
 * Runs a program's body once on symbolic tensors.
 *
 * @throws ProgramDefinitionError when the body is asynchronous, returns what is no tensor, or updates unknown variables
 * @throws TraceValueError, TraceConstantError, TraceRandomError, TraceAssignError, TraceGradientError, TraceUnusedError for
 *   what cannot be traced
 */
export function traceProgram(runtime: Runtime, tfjs: TfjsBackend, definition: ProgramDefinition): TracedProgram {
  const position = tracePosition();
  const trace = new Trace(
    runtime.api,
    {
      precision: definition.precision,
      // A GPU has been told of a whole step before it has done it: nothing could be kept from running, and each point costs.
      cancellable: (definition.cancellable ?? true) && gpusOf(runtime).length === 0,
      emulatesBf16: runtime.emulatesBf16,
    },
    {
      where: () => position.where(),
      readEager: (id) => readEager(runtime, tfjs, id),
    },
  );
  const { graph } = trace;
  const ports = new PortGraph(graph);
  // Undefined until some backend was used.
  const before = tf.getBackend() as string | undefined;
  // Symbolic tensors are tfjs's to count: they go with this scope, whether the body ends well or not.
  tf.engine().startScope('trace');
  try {
    // Synchronous for a backend that is initialised, as this one is.
    void tf.setBackend('tensorflow');
    return tfjs.tracing({ trace, ...(definition.ports ? { ports } : {}) }, () => {
      const symbolic = (node: GraphNode) => tfjs.backend.createOutputTensor(trace.register(node));
      const placeholders: GraphNode[] = [];
      const inputs: Record<string, tf.Tensor> = {};
      for (const [name, spec] of Object.entries(definition.inputs)) {
        const placeholder = graph.placeholder(name, spec.shape, dtypeOf(spec.dtype));
        placeholders.push(placeholder);
        inputs[name] = symbolic(spec.dtype === 'uint8' ? graph.cast(placeholder, DT.FLOAT) : placeholder);
      }
      const reads: Record<string, GraphNode> = {};
      const resources: Record<string, GraphNode> = {};
      const variables: Record<string, tf.Tensor> = {};
      for (const [name, variable] of Object.entries(definition.variables)) {
        const resource = graph.placeholder(`variable_${name}`, [], DT.RESOURCE);
        placeholders.push(resource);
        resources[name] = resource;
        const dtype = dtypeOf(variable.spec.dtype);
        const read = graph.add1('ReadVariableOp', [resource], [typeAttribute('dtype', dtype)]);
        reads[name] = read;
        // A read has no static shape; the Reshape costs nothing when it runs.
        variables[name] = symbolic(graph.reshape(read, variable.spec.shape));
      }
      const access = new VariableAccess(trace, tfjs.backend, definition, resources, reads);
      const scope: ProgramScope = {
        inputs,
        variables: access.noting(variables),
        rowsOf: (variable, rows) => symbolic(access.rowsOf(variable, rows)),
        assign: (variable, value) => access.assign(variable, value),
        assignRows: (variable, rows, value) => access.assignRows(variable, rows, value),
        applyMomentum: (update) => access.applyMomentum(update),
        applyAdam: (update) => access.applyAdam(update),
      };
      const names = new Map(
        [...Object.entries(variables), ...Object.entries(inputs)].map(([name, { id }]) => [id, name]),
      );
      const returned = guarded(position, names, () => tf.tidy(() => mustBeTensors(definition, definition.body(scope))));
      if (trace.refusedRead !== undefined) {
        throw trace.refusedRead;
      }
      const outputs = Object.entries(returned).map(([name, tensor]) => {
        const [id] = tfjs.backend.getInputTensorIds([tensor]);
        const node = trace.float32(id as number);
        return { name, node, spec: { shape: tensor.shape, dtype: tensor.dtype as ElementType } };
      });
      const effects = access.finish();
      const ordered = startOrder(ports.ports);
      const hash = trace.hash();
      const { queue, last } = trace.cancellation;
      return {
        graph,
        inputs: [
          ...placeholders,
          ...ordered.flatMap((port) => [port.outbound, port.inbound]),
          ...(queue === null ? [] : [queue]),
        ],
        ports: ordered,
        hasCancellationPoints: queue !== null,
        updatesVariables: effects.length > 0,
        outputs,
        flops: trace.flops,
        effects: [...effects, ...ordered.map((port) => port.enqueue), ...last],
        hash,
      };
    });
  } catch (error) {
    graph.delete();
    throw error;
  } finally {
    tf.engine().endScope();
    if (before !== undefined) {
      void tf.setBackend(before);
    }
  }
}

function mustBeTensors(definition: ProgramDefinition, returned: unknown): Record<string, tf.Tensor> {
  if (returned instanceof Promise) {
    // Whatever it rejects with is the consequence of what is reported here.
    returned.catch(() => undefined);
    throw new ProgramDefinitionError(
      definition.name,
      'expected a synchronous body, got a promise; move what is awaited out of it',
    );
  }
  const outputs = returned as Record<string, unknown>;
  for (const [name, value] of Object.entries(outputs)) {
    if (!(value instanceof tf.Tensor)) {
      throw new ProgramDefinitionError(definition.name, `expected a tensor as output '${name}', got ${typeof value}`);
    }
  }
  return outputs as Record<string, tf.Tensor>;
}

function readEager(runtime: Runtime, tfjs: TfjsBackend, id: number) {
  const { api } = runtime;
  const metadata = tfjs.eager.describe(id);
  return {
    shape: metadata.shape,
    dtype: api.TFE_TensorHandleDataType(tfjs.eager.handle(id)),
    values: tfjs.eager.tensorDataSync(id) as Float32Array,
  };
}
