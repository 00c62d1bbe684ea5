import type { Tensor, Tensor1D } from '@tensorflow/tfjs-core';

/**
 * The engine contract: what runs a training program. Two implementations: TensorFlow (compiled, tensorflow-engine.ts) and any
 * tfjs backend (eager, eager-engine.ts: the reference in tests, and what runs where TensorFlow cannot be had).
 */

export type ElementType = 'float32' | 'int32' | 'uint8' | 'bool';
export type HostArray = Float32Array | Int32Array | Uint8Array;

/** Static shape and element type of a program's input, output or variable. */
export interface TensorSpec {
  readonly shape: readonly number[];
  readonly dtype: ElementType;
}

/** A value that lives on the device between programs. Dispose it once; a program's outputs belong to the caller. */
export interface DeviceTensor extends Disposable {
  readonly spec: TensorSpec;
  /** Copies the value to the host without blocking the event loop. */
  read(): Promise<HostArray>;
}

/** State that lives on the device and changes only through `assign`, `applyMomentum`, … of a program, or `write`. */
export interface Variable extends Disposable {
  readonly name: string;
  readonly spec: TensorSpec;
  /** A snapshot: later updates do not change it (TensorFlow copies on write). */
  snapshot(): DeviceTensor;
  write(value: HostArray): void;
}

export type Precision = 'fp32' | 'bf16';

/** What a program's body sees. Tensors are ordinary tfjs tensors; uint8 inputs arrive cast to float32, bool stays bool. */
export interface ProgramScope {
  readonly inputs: Readonly<Record<string, Tensor>>;
  /** The variables' values at the start of the run. */
  readonly variables: Readonly<Record<string, Tensor>>;
  /** Replaces a variable's value when the run succeeds; `variables` keeps showing the old one. */
  assign(variable: string, value: Tensor): void;
  /**
   * Some rows of a variable at the start of the run, [K, …], without touching the others: for tables of which a step uses a part.
   * @param rows_K int32, indices along the first axis
   */
  rowsOf(variable: string, rows_K: Tensor1D): Tensor;
  /** Replaces these rows in place. @param rows_K int32, each at most once */
  assignRows(variable: string, rows_K: Tensor1D, value: Tensor): void;
  /** a ← µ·a + g; w ← w − lr·a, or with Nesterov w ← w − lr·(g + µ·a): PyTorch's SGD with dampening 0. In place. */
  applyMomentum(update: MomentumUpdate): void;
  /** One in-place Adam step in PyTorch's form: w ← w − lr·m̂ / (√v̂ + ε) with bias corrections from `step` (1, 2, …). */
  applyAdam(update: AdamUpdate): void;
}

export interface MomentumUpdate {
  readonly variable: string;
  readonly accumulator: string;
  readonly gradient: Tensor;
  /** Scalar tensors, so that a schedule does not retrace. */
  readonly learningRate: Tensor;
  readonly momentum: Tensor;
  readonly nesterov: boolean;
}

export interface AdamUpdate {
  readonly variable: string;
  readonly firstMoment: string;
  readonly secondMoment: string;
  readonly gradient: Tensor;
  readonly learningRate: Tensor;
  /** Scalar float32: 1 on the first step. */
  readonly step: Tensor;
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
}

export interface ProgramDefinition {
  /** Unique among the engine's live programs. */
  readonly name: string;
  readonly inputs: Readonly<Record<string, TensorSpec>>;
  /** The variables the body may read or change, by the name used in the body. */
  readonly variables: Readonly<Record<string, Variable>>;
  readonly precision: Precision;
  /** Whether collective ops (`@circlet/ops`: allReduce, allGather) become ports; false makes them the identity of a group of one. */
  readonly ports: boolean;
  /**
   * Whether TensorFlow can leave a run in the middle. Default true. False is for short programs: an abandoned run then winds down
   * to its end, but convolutions and products are fused with what follows them, which a point between them prevents.
   */
  readonly cancellable?: boolean;
  /**
   * An ordinary synchronous tfjs function (run once, symbolically, by a compiling engine). Returns the named outputs.
   * Reading a value, drawing random numbers in JavaScript or tf.train.* inside it is an error that names the op.
   */
  readonly body: (scope: ProgramScope) => Readonly<Record<string, Tensor>>;
}

/** A place where the running program waits for its peers, in start order. */
export interface Port {
  readonly name: string;
  readonly kind: 'allReduce' | 'allGather';
  /** Lane for the wire; `urgent` ones never wait behind gradient buckets. */
  readonly lane: 'bulk' | 'urgent';
  /** Position in the start order that all ranks share. */
  readonly index: number;
  /** Number of float32 elements that this rank contributes, in all. */
  readonly numElements: number;
  /** For allGather: elements contributed by each rank, in rank order. */
  readonly counts?: readonly number[];
}

/** Supplied by the caller of a program with ports; `packages/training` connects it to a collective Group. */
export interface Collectives {
  /**
   * Sums over ranks, in place. A bucket's values lie in several places; how many and how long is the same on all ranks. When it
   * resolves they belong to the engine again.
   */
  allReduce(port: Port, buffers: readonly Float32Array[], signal: AbortSignal): Promise<void>;
  /** Concatenates in rank order. */
  allGather(port: Port, local: Float32Array, signal: AbortSignal): Promise<Float32Array>;
}

/** When a port was served, on the clock of `performance.now()`. */
export interface PortTimes {
  readonly port: Port;
  /** The program had made the tensor. */
  readonly leftMs: number;
  /** The exchange with the peers began: later where an earlier port was still busy. */
  readonly beginMs: number;
  readonly endMs: number;
}

export interface RunOptions {
  readonly collectives?: Collectives;
  /** Told of each port once its result is back in the program. */
  readonly onPort?: (times: PortTimes) => void;
  /**
   * Abandons the run: it rejects within milliseconds and leaves engine and programs usable, and all variables as they were
   * unless the program itself updates some.
   */
  readonly signal?: AbortSignal;
}

/** A compiled program. `run` may not overlap with itself. */
export interface Program extends Disposable {
  readonly name: string;
  /** In start order. */
  readonly ports: readonly Port[];
  /** Hash of inputs, outputs, ports and their order: equal on all ranks, compared before the first step. */
  readonly hash: string;
  /** Floating-point operations of the convolutions and matrix products of one run, without what is recomputed; null where no graph is known. */
  readonly flops: number | null;
  /** Host arrays are uploaded; device tensors are used as they are and stay the caller's. */
  run(
    inputs: Readonly<Record<string, HostArray | DeviceTensor>>,
    options?: RunOptions,
  ): Promise<Record<string, DeviceTensor>>;
}

export interface Engine extends AsyncDisposable {
  /** For logs and reports, for example `TensorFlow 2.21.0 on CPU, 2 threads`. */
  readonly description: string;
  createVariable(name: string, spec: TensorSpec, initial: HostArray): Variable;
  upload(spec: TensorSpec, value: HostArray): DeviceTensor;
  compile(definition: ProgramDefinition): Program;
}
