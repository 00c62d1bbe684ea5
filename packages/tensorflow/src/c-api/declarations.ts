import koffi from 'koffi';

/** What koffi takes as the type of a parameter or a result. */
export type TypeSpec = Parameters<typeof koffi.sizeof>[0];

/** A C function bound by koffi. */
export type NativeFunction = ReturnType<ReturnType<typeof koffi.load>['func']>;

/** An opaque C pointer. */
export type Pointer = bigint & { readonly __pointer?: never };

/** One output of a graph operation (`TF_Output`). */
export interface GraphOutput {
  readonly oper: Pointer;
  readonly index: number;
}

type Call<A extends readonly unknown[], R> = ((...args: A) => R) & {
  /** Runs on a libuv pool thread; `done` gets the result on the JavaScript thread. */
  async(...args: [...A, (error: Error | null, result: R) => void]): void;
};

/** A pointer argument that the callee fills; the array's elements are replaced. */
type OutPointers = (Pointer | null)[];
type Dims = BigInt64Array | readonly bigint[];
type Bytes = Uint8Array | string;

/**
 * The part of TensorFlow's C API that Circlet calls (tensorflow/c/c_api.h, c/eager/c_api.h, c/eager/c_api_experimental.h).
 * Ownership follows the headers: what `New…`, `Allocate…`, `Resolve` and `Execute` return is deleted by the caller.
 */
export interface CApi {
  TF_Version: Call<[], string>;

  TF_NewStatus: Call<[], Pointer>;
  TF_DeleteStatus: Call<[status: Pointer], void>;
  TF_GetCode: Call<[status: Pointer], number>;
  TF_Message: Call<[status: Pointer], string>;

  TF_NewBuffer: Call<[], Pointer>;
  TF_DeleteBuffer: Call<[buffer: Pointer], void>;

  TF_AllocateTensor: Call<[dtype: number, dims: Dims, numDims: number, bytes: number], Pointer>;
  TF_NewTensor: Call<
    [
      dtype: number,
      dims: Dims,
      numDims: number,
      data: Pointer,
      bytes: number,
      deallocator: Pointer,
      argument: Pointer | null,
    ],
    Pointer | null
  >;
  TF_DeleteTensor: Call<[tensor: Pointer], void>;
  TF_TensorType: Call<[tensor: Pointer], number>;
  TF_NumDims: Call<[tensor: Pointer], number>;
  TF_Dim: Call<[tensor: Pointer, index: number], number | bigint>;
  TF_TensorByteSize: Call<[tensor: Pointer], number | bigint>;
  TF_TensorData: Call<[tensor: Pointer], Pointer | null>;
  TF_StringInit: Call<[string: Pointer], void>;
  TF_StringCopy: Call<[destination: Pointer, source: Bytes, bytes: number], void>;
  TF_StringGetDataPointer: Call<[string: Pointer], Pointer | null>;
  TF_StringGetSize: Call<[string: Pointer], number | bigint>;
  TF_StringDealloc: Call<[string: Pointer], void>;

  TF_NewGraph: Call<[], Pointer>;
  TF_DeleteGraph: Call<[graph: Pointer], void>;
  TF_NewOperation: Call<[graph: Pointer, type: string, name: string], Pointer>;
  TF_AddInput: Call<[description: Pointer, input: GraphOutput], void>;
  TF_AddInputList: Call<[description: Pointer, inputs: readonly GraphOutput[], count: number], void>;
  TF_AddControlInput: Call<[description: Pointer, operation: Pointer], void>;
  TF_SetDevice: Call<[description: Pointer, device: string], void>;
  TF_SetAttrString: Call<[description: Pointer, name: string, value: Bytes, bytes: number], void>;
  TF_SetAttrStringList: Call<
    [description: Pointer, name: string, values: readonly string[], bytes: BigUint64Array, count: number],
    void
  >;
  TF_SetAttrInt: Call<[description: Pointer, name: string, value: bigint], void>;
  TF_SetAttrIntList: Call<[description: Pointer, name: string, values: Dims, count: number], void>;
  TF_SetAttrFloat: Call<[description: Pointer, name: string, value: number], void>;
  TF_SetAttrFloatList: Call<
    [description: Pointer, name: string, values: Float32Array | readonly number[], count: number],
    void
  >;
  TF_SetAttrBool: Call<[description: Pointer, name: string, value: number], void>;
  TF_SetAttrBoolList: Call<[description: Pointer, name: string, values: Uint8Array, count: number], void>;
  TF_SetAttrType: Call<[description: Pointer, name: string, value: number], void>;
  TF_SetAttrTypeList: Call<[description: Pointer, name: string, values: Int32Array, count: number], void>;
  TF_SetAttrShape: Call<[description: Pointer, name: string, dims: Dims, numDims: number], void>;
  TF_SetAttrTensor: Call<[description: Pointer, name: string, tensor: Pointer, status: Pointer], void>;
  TF_FinishOperation: Call<[description: Pointer, status: Pointer], Pointer>;
  TF_OperationOutputType: Call<[output: GraphOutput], number>;
  TF_OperationNumOutputs: Call<[operation: Pointer], number>;
  TF_GraphGetTensorNumDims: Call<[graph: Pointer, output: GraphOutput, status: Pointer], number>;
  TF_GraphGetTensorShape: Call<
    [graph: Pointer, output: GraphOutput, dims: BigInt64Array, numDims: number, status: Pointer],
    void
  >;
  TF_GraphToFunctionWithControlOutputs: Call<
    [
      graph: Pointer,
      name: string,
      appendHash: number,
      numOperations: number,
      operations: readonly Pointer[] | null,
      numInputs: number,
      inputs: readonly GraphOutput[],
      numOutputs: number,
      outputs: readonly GraphOutput[],
      outputNames: readonly string[] | null,
      numControlOutputs: number,
      controlOutputs: readonly Pointer[] | null,
      controlOutputNames: readonly string[] | null,
      options: Pointer | null,
      description: string | null,
      status: Pointer,
    ],
    Pointer
  >;
  TF_DeleteFunction: Call<[fn: Pointer], void>;
  TF_FunctionToFunctionDef: Call<[fn: Pointer, buffer: Pointer, status: Pointer], void>;
  TF_FunctionImportFunctionDef: Call<[proto: Uint8Array, bytes: number, status: Pointer], Pointer>;

  TFE_NewContextOptions: Call<[], Pointer>;
  TFE_ContextOptionsSetConfig: Call<[options: Pointer, proto: Uint8Array, bytes: number, status: Pointer], void>;
  TFE_DeleteContextOptions: Call<[options: Pointer], void>;
  TFE_NewContext: Call<[options: Pointer, status: Pointer], Pointer>;
  TFE_DeleteContext: Call<[context: Pointer], void>;
  TFE_ContextListDevices: Call<[context: Pointer, status: Pointer], Pointer>;
  TF_DeviceListCount: Call<[list: Pointer], number>;
  TF_DeviceListName: Call<[list: Pointer, index: number, status: Pointer], string>;
  TF_DeviceListType: Call<[list: Pointer, index: number, status: Pointer], string>;
  TF_DeleteDeviceList: Call<[list: Pointer], void>;
  TFE_ContextAddFunction: Call<[context: Pointer, fn: Pointer, status: Pointer], void>;
  TFE_ContextRemoveFunction: Call<[context: Pointer, name: string, status: Pointer], void>;
  TFE_NewOp: Call<[context: Pointer, name: string, status: Pointer], Pointer>;
  TFE_DeleteOp: Call<[op: Pointer], void>;
  TFE_OpSetDevice: Call<[op: Pointer, device: string, status: Pointer], void>;
  TFE_OpAddInput: Call<[op: Pointer, handle: Pointer, status: Pointer], void>;
  TFE_OpAddInputList: Call<[op: Pointer, handles: readonly Pointer[], count: number, status: Pointer], void>;
  TFE_OpSetAttrString: Call<[op: Pointer, name: string, value: Bytes, bytes: number], void>;
  TFE_OpSetAttrInt: Call<[op: Pointer, name: string, value: bigint], void>;
  TFE_OpSetAttrIntList: Call<[op: Pointer, name: string, values: Dims, count: number], void>;
  TFE_OpSetAttrFloat: Call<[op: Pointer, name: string, value: number], void>;
  TFE_OpSetAttrFloatList: Call<
    [op: Pointer, name: string, values: Float32Array | readonly number[], count: number],
    void
  >;
  TFE_OpSetAttrBool: Call<[op: Pointer, name: string, value: number], void>;
  TFE_OpSetAttrBoolList: Call<[op: Pointer, name: string, values: Uint8Array, count: number], void>;
  TFE_OpSetAttrType: Call<[op: Pointer, name: string, value: number], void>;
  TFE_OpSetAttrTypeList: Call<[op: Pointer, name: string, values: Int32Array, count: number], void>;
  TFE_OpSetAttrShape: Call<[op: Pointer, name: string, dims: Dims, numDims: number, status: Pointer], void>;
  TFE_Execute: Call<[op: Pointer, results: OutPointers, numResults: [number], status: Pointer], void>;
  TFE_NewCancellationManager: Call<[], Pointer>;
  TFE_DeleteCancellationManager: Call<[manager: Pointer], void>;
  TFE_CancellationManagerStartCancel: Call<[manager: Pointer], void>;
  TFE_OpSetCancellationManager: Call<[op: Pointer, manager: Pointer, status: Pointer], void>;
  TFE_NewTensorHandle: Call<[tensor: Pointer, status: Pointer], Pointer>;
  TFE_DeleteTensorHandle: Call<[handle: Pointer], void>;
  TFE_TensorHandleNumDims: Call<[handle: Pointer, status: Pointer], number>;
  TFE_TensorHandleDim: Call<[handle: Pointer, index: number, status: Pointer], number | bigint>;
  TFE_TensorHandleDataType: Call<[handle: Pointer], number>;
  TFE_TensorHandleResolve: Call<[handle: Pointer, status: Pointer], Pointer>;
  TFE_TensorHandleCopyToDevice: Call<[handle: Pointer, context: Pointer, device: string, status: Pointer], Pointer>;
  TFE_TensorHandleDeviceName: Call<[handle: Pointer, status: Pointer], string>;
  TFE_TensorHandleCopySharingTensor: Call<[handle: Pointer, status: Pointer], Pointer>;

  TF_NewSessionOptions: Call<[], Pointer>;
  TF_SetConfig: Call<[options: Pointer, proto: Uint8Array, bytes: number, status: Pointer], void>;
  TF_DeleteSessionOptions: Call<[options: Pointer], void>;
  TF_LoadSessionFromSavedModel: Call<
    [
      options: Pointer,
      runOptions: Pointer | null,
      directory: string,
      tags: readonly string[],
      numTags: number,
      graph: Pointer,
      metaGraph: Pointer | null,
      status: Pointer,
    ],
    Pointer | null
  >;
  TF_CloseSession: Call<[session: Pointer, status: Pointer], void>;
  TF_DeleteSession: Call<[session: Pointer, status: Pointer], void>;
  TF_GraphOperationByName: Call<[graph: Pointer, name: string], Pointer | null>;
  TF_SessionRun: Call<
    [
      session: Pointer,
      runOptions: Pointer | null,
      inputs: readonly GraphOutput[],
      inputValues: readonly Pointer[],
      numInputs: number,
      outputs: readonly GraphOutput[],
      outputValues: OutPointers,
      numOutputs: number,
      targets: readonly Pointer[] | null,
      numTargets: number,
      metadata: Pointer | null,
      status: Pointer,
    ],
    void
  >;
}

type Declare = (name: string, result: TypeSpec, parameters: TypeSpec[]) => NativeFunction;

/** Binds every function of {@link CApi}; symbols are looked up on the first call (koffi's lazy mode). */
export function declareCApi(declare: Declare): CApi {
  const p = 'void *';
  const i = 'int';
  const z = 'size_t';
  const s = 'str';
  const u8 = 'uint8_t';
  const i64 = 'int64_t';
  const bytes = koffi.pointer('uint8_t');
  const dims = koffi.pointer('int64_t');
  const ints = koffi.pointer('int');
  const floats = koffi.pointer('float');
  const output = koffi.struct({ oper: p, index: i });
  const outputs = koffi.pointer(output);
  const pointers = koffi.pointer(p);
  const strings = koffi.pointer('str');
  const outPointers = koffi.out(koffi.pointer(p));

  const table: Record<keyof CApi, [result: TypeSpec, parameters: TypeSpec[]]> = {
    TF_Version: [s, []],
    TF_NewStatus: [p, []],
    TF_DeleteStatus: ['void', [p]],
    TF_GetCode: [i, [p]],
    TF_Message: [s, [p]],
    TF_NewBuffer: [p, []],
    TF_DeleteBuffer: ['void', [p]],
    TF_AllocateTensor: [p, [i, dims, i, z]],
    TF_NewTensor: [p, [i, dims, i, p, z, p, p]],
    TF_DeleteTensor: ['void', [p]],
    TF_TensorType: [i, [p]],
    TF_NumDims: [i, [p]],
    TF_Dim: [i64, [p, i]],
    TF_TensorByteSize: [z, [p]],
    TF_TensorData: [p, [p]],
    TF_StringInit: ['void', [p]],
    TF_StringCopy: ['void', [p, bytes, z]],
    TF_StringGetDataPointer: [p, [p]],
    TF_StringGetSize: [z, [p]],
    TF_StringDealloc: ['void', [p]],
    TF_NewGraph: [p, []],
    TF_DeleteGraph: ['void', [p]],
    TF_NewOperation: [p, [p, s, s]],
    TF_AddInput: ['void', [p, output]],
    TF_AddInputList: ['void', [p, outputs, i]],
    TF_AddControlInput: ['void', [p, p]],
    TF_SetDevice: ['void', [p, s]],
    TF_SetAttrString: ['void', [p, s, bytes, z]],
    TF_SetAttrStringList: ['void', [p, s, strings, koffi.pointer('size_t'), i]],
    TF_SetAttrInt: ['void', [p, s, i64]],
    TF_SetAttrIntList: ['void', [p, s, dims, i]],
    TF_SetAttrFloat: ['void', [p, s, 'float']],
    TF_SetAttrFloatList: ['void', [p, s, floats, i]],
    TF_SetAttrBool: ['void', [p, s, u8]],
    TF_SetAttrBoolList: ['void', [p, s, bytes, i]],
    TF_SetAttrType: ['void', [p, s, i]],
    TF_SetAttrTypeList: ['void', [p, s, ints, i]],
    TF_SetAttrShape: ['void', [p, s, dims, i]],
    TF_SetAttrTensor: ['void', [p, s, p, p]],
    TF_FinishOperation: [p, [p, p]],
    TF_OperationOutputType: [i, [output]],
    TF_OperationNumOutputs: [i, [p]],
    TF_GraphGetTensorNumDims: [i, [p, output, p]],
    TF_GraphGetTensorShape: ['void', [p, output, koffi.out(dims), i, p]],
    TF_GraphToFunctionWithControlOutputs: [
      p,
      [p, s, u8, i, pointers, i, outputs, i, outputs, strings, i, pointers, strings, p, s, p],
    ],
    TF_DeleteFunction: ['void', [p]],
    TF_FunctionToFunctionDef: ['void', [p, p, p]],
    TF_FunctionImportFunctionDef: [p, [bytes, z, p]],
    TFE_NewContextOptions: [p, []],
    TFE_ContextOptionsSetConfig: ['void', [p, bytes, z, p]],
    TFE_DeleteContextOptions: ['void', [p]],
    TFE_NewContext: [p, [p, p]],
    TFE_DeleteContext: ['void', [p]],
    TFE_ContextListDevices: [p, [p, p]],
    TF_DeviceListCount: [i, [p]],
    TF_DeviceListName: [s, [p, i, p]],
    TF_DeviceListType: [s, [p, i, p]],
    TF_DeleteDeviceList: ['void', [p]],
    TFE_ContextAddFunction: ['void', [p, p, p]],
    TFE_ContextRemoveFunction: ['void', [p, s, p]],
    TFE_NewOp: [p, [p, s, p]],
    TFE_DeleteOp: ['void', [p]],
    TFE_OpSetDevice: ['void', [p, s, p]],
    TFE_OpAddInput: ['void', [p, p, p]],
    TFE_OpAddInputList: ['void', [p, pointers, i, p]],
    TFE_OpSetAttrString: ['void', [p, s, bytes, z]],
    TFE_OpSetAttrInt: ['void', [p, s, i64]],
    TFE_OpSetAttrIntList: ['void', [p, s, dims, i]],
    TFE_OpSetAttrFloat: ['void', [p, s, 'float']],
    TFE_OpSetAttrFloatList: ['void', [p, s, floats, i]],
    TFE_OpSetAttrBool: ['void', [p, s, u8]],
    TFE_OpSetAttrBoolList: ['void', [p, s, bytes, i]],
    TFE_OpSetAttrType: ['void', [p, s, i]],
    TFE_OpSetAttrTypeList: ['void', [p, s, ints, i]],
    TFE_OpSetAttrShape: ['void', [p, s, dims, i, p]],
    TFE_Execute: ['void', [p, outPointers, koffi.inout(ints), p]],
    TFE_NewCancellationManager: [p, []],
    TFE_DeleteCancellationManager: ['void', [p]],
    TFE_CancellationManagerStartCancel: ['void', [p]],
    TFE_OpSetCancellationManager: ['void', [p, p, p]],
    TFE_NewTensorHandle: [p, [p, p]],
    TFE_DeleteTensorHandle: ['void', [p]],
    TFE_TensorHandleNumDims: [i, [p, p]],
    TFE_TensorHandleDim: [i64, [p, i, p]],
    TFE_TensorHandleDataType: [i, [p]],
    TFE_TensorHandleResolve: [p, [p, p]],
    TFE_TensorHandleCopyToDevice: [p, [p, p, s, p]],
    TFE_TensorHandleDeviceName: [s, [p, p]],
    TFE_TensorHandleCopySharingTensor: [p, [p, p]],
    TF_NewSessionOptions: [p, []],
    TF_SetConfig: ['void', [p, bytes, z, p]],
    TF_DeleteSessionOptions: ['void', [p]],
    TF_LoadSessionFromSavedModel: [p, [p, p, s, strings, i, p, p, p]],
    TF_CloseSession: ['void', [p, p]],
    TF_DeleteSession: ['void', [p, p]],
    TF_GraphOperationByName: [p, [p, s]],
    TF_SessionRun: ['void', [p, p, outputs, pointers, i, outputs, outPointers, i, pointers, i, p, p]],
  };
  const api: Partial<Record<keyof CApi, NativeFunction>> = {};
  for (const [name, [result, parameters]] of Object.entries(table) as [keyof CApi, [TypeSpec, TypeSpec[]]][]) {
    api[name] = declare(name, result, parameters);
  }
  // The table is keyed by CApi and the C signatures above match its types: koffi cannot express that to the compiler.
  return api as unknown as CApi;
}
