import type { GraphOutput, Pointer } from '../c-api/declarations.ts';
import type { TensorMetadata } from '../native-binding.ts';
import type { Runtime } from '../runtime.ts';
import { checked, throwIfFailed } from '../status.ts';
import type { EagerBinding } from './eager-binding.ts';
import { HandleTable } from './handle-table.ts';

/** SavedModels on disk, run as sessions: the three functions of the binding behind tfjs-node's `TFSavedModel`. */
export interface SavedModels {
  readonly size: number;
  /** @param tags comma-separated tags of the meta graph, for example `serve` */
  load(directory: string, tags: string): number;
  /** @param inputNames comma-separated node outputs in the order of the inputs, for example `serving_default_x:0` */
  run(id: number, inputIds: readonly number[], inputNames: string, outputNames: string): TensorMetadata[];
  delete(id: number): void;
}

interface LoadedModel {
  readonly session: Pointer;
  readonly graph: Pointer;
}

export function createSavedModels(runtime: Runtime, eager: EagerBinding): SavedModels {
  const { api } = runtime;
  const sessions = new HandleTable();
  const models = new Map<number, LoadedModel>();

  return {
    get size() {
      return models.size;
    },

    load(directory, tags) {
      const tagList = tags.split(',');
      const graph = api.TF_NewGraph();
      const options = api.TF_NewSessionOptions();
      try {
        const session = checked(api, `load ${directory}`, (status) => {
          api.TF_SetConfig(options, runtime.configProto, runtime.configProto.length, status);
          throwIfFailed(api, 'session options', status);
          return api.TF_LoadSessionFromSavedModel(
            options,
            null,
            directory,
            tagList,
            tagList.length,
            graph,
            null,
            status,
          );
        }) as Pointer;
        const id = sessions.add(session);
        models.set(id, { session, graph });
        return id;
      } catch (error) {
        api.TF_DeleteGraph(graph);
        throw error;
      } finally {
        api.TF_DeleteSessionOptions(options);
      }
    },

    run(id, inputIds, inputNames, outputNames) {
      const model = mustBeLoaded(models, id);
      const inputs = inputNames.split(',').map((name) => graphOutput(runtime, model.graph, name));
      const outputs = outputNames.split(',').map((name) => graphOutput(runtime, model.graph, name));
      const values: Pointer[] = [];
      try {
        for (const inputId of inputIds) {
          values.push(checked(api, 'read', (status) => api.TFE_TensorHandleResolve(eager.handle(inputId), status)));
        }
        return runSession(runtime, model.session, inputs, values, outputs).map((tensor) =>
          adopt(runtime, eager, tensor),
        );
      } finally {
        values.forEach((tensor) => api.TF_DeleteTensor(tensor));
      }
    },

    delete(id) {
      const { session, graph } = mustBeLoaded(models, id);
      models.delete(id);
      sessions.take(id);
      checked(api, 'close session', (status) => api.TF_CloseSession(session, status));
      checked(api, 'delete session', (status) => api.TF_DeleteSession(session, status));
      api.TF_DeleteGraph(graph);
    },
  };
}

function mustBeLoaded(models: ReadonlyMap<number, LoadedModel>, id: number): LoadedModel {
  const model = models.get(id);
  if (model === undefined) {
    throw new Error(`SavedModel ${id} was deleted or never loaded`);
  }
  return model;
}

/** `name:index`, or `name` for the first output, as signatures write it. */
function graphOutput(runtime: Runtime, graph: Pointer, name: string): GraphOutput {
  const [node = name, index = '0'] = name.split(':');
  const oper = runtime.api.TF_GraphOperationByName(graph, node);
  if (oper === null) {
    throw new Error(`the SavedModel has no node ${node}`);
  }
  return { oper, index: Number(index) };
}

/** The caller deletes the tensors that it gets. */
function runSession(
  runtime: Runtime,
  session: Pointer,
  inputs: readonly GraphOutput[],
  values: readonly Pointer[],
  outputs: readonly GraphOutput[],
): Pointer[] {
  const results: (Pointer | null)[] = outputs.map(() => null);
  checked(runtime.api, 'run SavedModel', (status) =>
    runtime.api.TF_SessionRun(
      session,
      null,
      inputs,
      values,
      values.length,
      outputs,
      results,
      outputs.length,
      null,
      0,
      null,
      status,
    ),
  );
  return results as Pointer[];
}

function adopt(runtime: Runtime, eager: EagerBinding, tensor: Pointer): TensorMetadata {
  try {
    return eager.adopt(checked(runtime.api, 'wrap', (status) => runtime.api.TFE_NewTensorHandle(tensor, status)));
  } finally {
    runtime.api.TF_DeleteTensor(tensor);
  }
}
