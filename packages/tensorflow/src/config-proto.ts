import { RuntimeOptionsError } from './errors.ts';

/** How TensorFlow runs in this process; fixed at start. */
export interface SessionOptions {
  /** Threads inside one op. 0 or absent: one per core. */
  readonly intraOpThreads?: number;
  /** Ops that may run at the same time. 0 or absent: TensorFlow's choice. */
  readonly interOpThreads?: number;
  /** Share of each visible GPU's memory, 0 to 1. Absent: nearly all. */
  readonly gpuMemoryFraction?: number;
  /** Take GPU memory as needed instead of nearly all at once, so that others find room on the same GPU. Default true. */
  readonly gpuMemoryGrowth?: boolean;
  /** Compile clusters of ops with XLA, on CPUs too. Default false. */
  readonly xla?: boolean;
}

/** @throws RuntimeOptionsError naming every option out of its range */
export function checkSessionOptions(options: SessionOptions): void {
  const { intraOpThreads, interOpThreads, gpuMemoryFraction } = options;
  const problems = Object.entries({ intraOpThreads, interOpThreads })
    .filter(([, threads]) => threads !== undefined && !(Number.isInteger(threads) && threads >= 0))
    .map(([name, threads]) => `${name} must be an integer of at least 0, got ${threads}`);
  if (gpuMemoryFraction !== undefined && !(gpuMemoryFraction > 0 && gpuMemoryFraction <= 1)) {
    problems.push(`gpuMemoryFraction must be above 0 and at most 1, got ${gpuMemoryFraction}`);
  }
  if (problems.length > 0) {
    throw new RuntimeOptionsError(problems);
  }
}

/**
 * Encodes the fields of TensorFlow's ConfigProto (tensorflow/core/protobuf/config.proto) that Circlet sets. Six fields do
 * not warrant a generated codec; the numbers below are the .proto's.
 */
export function encodeConfigProto(options: SessionOptions): Uint8Array {
  const bytes: number[] = [];
  if (options.intraOpThreads !== undefined) {
    bytes.push(...varintField(2, options.intraOpThreads));
  }
  if (options.interOpThreads !== undefined) {
    bytes.push(...varintField(5, options.interOpThreads));
  }
  const gpu: number[] = [];
  if (options.gpuMemoryFraction !== undefined) {
    const fraction = new Uint8Array(Float64Array.of(options.gpuMemoryFraction).buffer);
    gpu.push((1 << 3) | 1, ...fraction); // per_process_gpu_memory_fraction = 1, double
  }
  if (options.gpuMemoryGrowth ?? true) {
    gpu.push(...varintField(4, 1)); // allow_growth = 4
  }
  if (gpu.length > 0) {
    bytes.push(...messageField(6, gpu)); // gpu_options = 6
  }
  // Programs are written with channels last, which is what GPUs multiply fastest in bf16: TensorFlow turns it round into channels
  // first for any convolution but fp16's. graph_options = 10 { rewrite_options = 10 { layout_optimizer = 1: OFF = 2 } }
  bytes.push(...messageField(10, messageField(10, varintField(1, 2))));
  if (options.xla === true) {
    // graph_options = 10 { optimizer_options = 3 { global_jit_level = 5: ON_1 = 1 } }
    bytes.push(...messageField(10, messageField(3, varintField(5, 1))));
  }
  return Uint8Array.from(bytes);
}

function varintField(field: number, value: number): number[] {
  return [...varint((field << 3) | 0), ...varint(value)];
}

function messageField(field: number, content: readonly number[]): number[] {
  return [...varint((field << 3) | 2), ...varint(content.length), ...content];
}

function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest > 127) {
    bytes.push((rest & 127) | 128);
    rest = Math.floor(rest / 128);
  }
  return [...bytes, rest];
}
