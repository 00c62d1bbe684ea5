import type { Runtime } from '@circlet/tensorflow';

type Api = Runtime['api'];
type Native = ((...args: unknown[]) => unknown) & { async: (...args: unknown[]) => void };

/** What a function of TensorFlow's C API makes for its caller to delete. */
const MAKERS: Readonly<Record<string, string>> = {
  TF_AllocateTensor: 'TF_Tensor',
  TF_NewBuffer: 'TF_Buffer',
  TF_NewStatus: 'TF_Status',
  TF_NewTensor: 'TF_Tensor',
  TFE_NewCancellationManager: 'TFE_CancellationManager',
  TFE_NewOp: 'TFE_Op',
  TFE_NewTensorHandle: 'TFE_TensorHandle',
  TFE_TensorHandleResolve: 'TF_Tensor',
};

const DELETERS: Readonly<Record<string, string>> = {
  TF_DeleteBuffer: 'TF_Buffer',
  TF_DeleteStatus: 'TF_Status',
  TF_DeleteTensor: 'TF_Tensor',
  TFE_DeleteCancellationManager: 'TFE_CancellationManager',
  TFE_DeleteOp: 'TFE_Op',
  TFE_DeleteTensorHandle: 'TFE_TensorHandle',
};

export interface CountingRuntime {
  readonly runtime: Runtime;
  /** Objects of the C API that were made and not deleted since, by type. */
  alive(): Readonly<Record<string, number>>;
}

/** The runtime, counting what it makes and deletes on the other side of the C API. */
export function countingRuntime(runtime: Runtime): CountingRuntime {
  const counts: Record<string, number> = Object.fromEntries(Object.values(DELETERS).map((type) => [type, 0]));
  const add = (type: string, number: number): void => void (counts[type] = (counts[type] ?? 0) + number);
  const wrapped = new Map<string, unknown>();
  const api = new Proxy(runtime.api, {
    get(target, name: string) {
      const known = wrapped.get(name) ?? counted(name, target[name as keyof Api] as unknown as Native, add);
      wrapped.set(name, known);
      return known;
    },
  });
  return { runtime: { ...runtime, api }, alive: () => ({ ...counts }) };
}

function counted(name: string, native: Native, add: (type: string, number: number) => void): unknown {
  if (name === 'TFE_Execute') return countedExecute(native, (number) => add('TFE_TensorHandle', number));
  const [made, deleted] = [MAKERS[name], DELETERS[name]];
  if (made === undefined && deleted === undefined) return native;
  const count = (): void => (made === undefined ? add(deleted as string, -1) : add(made, 1));
  const call = (...args: unknown[]): unknown => {
    count();
    return native(...args);
  };
  const async = (...args: unknown[]): void => {
    count();
    native.async(...args);
  };
  return Object.assign(call, { async });
}

/** Its results come through its second argument, and their number through the third. */
function countedExecute(native: Native, add: (number: number) => void): unknown {
  const numResults = ([, results, numbers]: unknown[]): number =>
    (results as unknown[]).slice(0, (numbers as number[])[0]).filter((result) => result !== null).length;
  const call = (...args: unknown[]): void => {
    native(...args);
    add(numResults(args));
  };
  const async = (...args: unknown[]): void => {
    const done = args.pop() as (error: Error | null) => void;
    native.async(...args, (error: Error | null) => {
      add(numResults(args));
      done(error);
    });
  };
  return Object.assign(call, { async });
}
