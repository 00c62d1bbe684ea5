import { createHash } from 'node:crypto';
import type { CApi } from '../c-api/declarations.ts';
import { bytesPerElement, DT, numElements } from '../dtypes.ts';
import { TraceConstantError, TraceRandomError, TraceValueError } from '../errors.ts';
import type { Precision, ProgramDefinition } from '../engine.ts';
import {
  inputGroups,
  type OpAttribute,
  type TensorBinding,
  type TensorMetadata,
  type TensorValues,
} from '../native-binding.ts';
import { CancellationPoints } from './cancellation-points.ts';
import { generatedConstant } from './generated-constants.ts';
import { Graph, type GraphNode, type Predecessor, typeAttribute } from './graph.ts';
import { inputTypes } from './precision.ts';
import { productFlops } from './product-flops.ts';
import { type AddedOp, Recomputation } from './recomputation.ts';

/** Beyond this a constant is almost certainly data that should have been an input. */
const MAX_CONSTANT_BYTES = 65_536;

/** Ops that draw from a state of their own: neither resumable nor equal on all ranks. */
const RANDOM_OPS: ReadonlySet<string> = new Set([
  'Multinomial',
  'RandomGamma',
  'RandomShuffle',
  'RandomStandardNormal',
  'RandomUniform',
  'RandomUniformInt',
  'TruncatedNormal',
]);

/**
 * Ids of traced values start here, above every id of the eager binding, and are never used twice in a process: an id says
 * on which side a tensor lives.
 */
const FIRST_TRACED_ID = 2 ** 30;
let nextTracedId = FIRST_TRACED_ID;

export function isTracedId(id: number): boolean {
  return id >= FIRST_TRACED_ID;
}

export interface TraceOptions extends Pick<ProgramDefinition, 'precision' | 'cancellable'> {
  /** Whether bf16 is to be computed in fp32, on operands rounded to bf16. */
  readonly emulatesBf16: boolean;
}

/** What the trace asks of the world around it. */
export interface TraceSurroundings {
  /** Value of an eager tensor that the body captured. */
  readEager(id: number): { readonly shape: readonly number[]; readonly dtype: number; readonly values: TensorValues };
  /** Where the trace is now, for messages. */
  where(): string;
}

/**
 * The binding that writes ops into a graph instead of running them. tfjs's own autodiff runs on it unchanged: a tensor is
 * an id, a shape and a type; only its values are missing.
 */
export class Trace implements TensorBinding {
  readonly graph: Graph;
  readonly cancellation: CancellationPoints;
  readonly recomputation: Recomputation;
  readonly #precision: Precision;
  readonly #emulatesBf16: boolean;
  readonly #surroundings: TraceSurroundings;
  readonly #nodes = new Map<number, GraphNode>();
  readonly #casts = new Map<string, GraphNode>();
  readonly #captured = new Map<number, GraphNode>();
  #fp32Scopes = 0;
  #flops = 0;
  #refusedRead: TraceValueError | undefined;

  constructor(
    api: CApi,
    { precision, emulatesBf16, cancellable = true }: TraceOptions,
    surroundings: TraceSurroundings,
  ) {
    this.graph = new Graph(api);
    this.cancellation = new CancellationPoints(this.graph, cancellable);
    this.recomputation = new Recomputation((op, predecessors) => this.#addOp(op, predecessors));
    this.#precision = precision;
    this.#emulatesBf16 = emulatesBf16;
    this.#surroundings = surroundings;
  }

  /** Everything traced inside stays fp32. */
  fp32Scope<T>(body: () => T): T {
    this.#fp32Scopes++;
    try {
      return body();
    } finally {
      this.#fp32Scopes--;
    }
  }

  register(node: GraphNode): TensorMetadata {
    const id = nextTracedId++;
    this.#nodes.set(id, node);
    // tfjs knows no bfloat16: to it the value is float32, and inputTypes() casts where an op needs the other.
    return { id, shape: [...node.shape], dtype: node.dtype === DT.BFLOAT16 ? DT.FLOAT : node.dtype };
  }

  node(id: number): GraphNode {
    const node = this.#nodes.get(id) ?? this.#captured.get(id);
    if (node !== undefined) {
      return node;
    }
    if (isTracedId(id)) {
      throw new TraceValueError(this.#surroundings.where(), 'uses a tensor of another trace');
    }
    const { shape, dtype, values } = this.#surroundings.readEager(id);
    const captured = this.#constant(shape, dtype, values);
    this.#captured.set(id, captured);
    return captured;
  }

  /** Of all convolutions and matrix products so far; those that are computed again count once. */
  get flops(): number {
    return this.#flops;
  }

  /** The value as float32, for outputs, variables and ports. */
  float32(id: number): GraphNode {
    const node = this.node(id);
    return node.dtype === DT.BFLOAT16 ? this.#cast(node, DT.FLOAT) : node;
  }

  createTensor(shape: readonly number[], dtype: number, values: TensorValues): number {
    return this.register(this.#constant(shape, dtype, values)).id;
  }

  /** Nodes stay in the graph; a captured eager tensor's id may be given to another one now. */
  deleteTensor(id: number): void {
    this.#captured.delete(id);
  }

  has(id: number): boolean {
    return this.#nodes.has(id);
  }

  /** A read whose error the body may not have seen: that of an asynchronous op comes too late for it. */
  get refusedRead(): TraceValueError | undefined {
    return this.#refusedRead;
  }

  tensorDataSync(_id: number): TensorValues {
    throw (this.#refusedRead = new TraceValueError(
      this.#surroundings.where(),
      'reads a value that exists only when the program runs',
    ));
  }

  executeOp(
    name: string,
    attributes: readonly OpAttribute[],
    inputIds: readonly number[],
    numOutputs: number,
  ): TensorMetadata[] {
    if (RANDOM_OPS.has(name)) {
      throw new TraceRandomError(this.#surroundings.where());
    }
    const inputs = inputIds.map((id) => this.node(id));
    const outputs = this.run(name, attributes, inputs, numOutputs);
    // Only the first: the reserves of fused ops, which go to their gradient alone, may have any shape.
    if (outputs[0]?.isStatic === false) {
      throw new TraceValueError(this.#surroundings.where(), 'makes a tensor whose shape depends on values');
    }
    return outputs.map((node) => this.register(node));
  }

  /** Adds an op with the precision rules applied. */
  run(name: string, attributes: readonly OpAttribute[], taken: readonly GraphNode[], numOutputs: number): GraphNode[] {
    const inputs = taken.map((node) => this.recomputation.insteadOf(node));
    let cast = inputs;
    let adapted = attributes;
    const types = this.#precision === 'bf16' ? inputTypes(name, inputs, this.#fp32Scopes > 0) : null;
    if (types !== null && this.#emulatesBf16) {
      // No value is bf16 for longer than its rounding, so what follows such values in elementwise ops stays fp32.
      cast = inputs.map((node, index) =>
        types[index] === DT.BFLOAT16 ? this.#cast(this.#cast(node, DT.BFLOAT16), DT.FLOAT) : node,
      );
    } else if (types !== null) {
      cast = inputs.map((node, index) => this.#cast(node, types[index] ?? node.dtype));
      const low = types[0] === DT.BFLOAT16 || (types[0] === null && types.includes(DT.BFLOAT16));
      adapted = low
        ? attributes.map((a) => (a.name === 'T' && a.value === DT.FLOAT ? typeAttribute('T', DT.BFLOAT16) : a))
        : attributes;
    }
    const groups = inputGroups(name, cast.length);
    const grouped = groups === null ? cast : [cast.slice(...groups.list), ...cast.slice(groups.list[1])];
    const outputs = this.#addNoted({ type: name, inputs: grouped, attributes: adapted, numOutputs });
    this.#flops += productFlops(
      name,
      inputs.map(({ shape }) => shape),
      outputs[0]?.shape ?? [],
    );
    return outputs;
  }

  #addNoted(op: AddedOp): GraphNode[] {
    const outputs = this.#addOp(op);
    this.recomputation.note(op, outputs);
    return outputs;
  }

  #addOp({ type, inputs, attributes, numOutputs }: AddedOp, predecessors: readonly Predecessor[] = []): GraphNode[] {
    const before = [...predecessors, ...this.cancellation.before(type)];
    const outputs = this.graph.add(type, inputs, attributes, numOutputs, before);
    this.cancellation.after(type, outputs[0]);
    return outputs;
  }

  /** Equal for equal programs: op types in order. Constants' values are left to the recipe's hash. */
  hash(): string {
    return createHash('sha256').update(this.graph.opTypes.join(',')).digest('hex');
  }

  #cast(node: GraphNode, dtype: number): GraphNode {
    if (node.dtype === dtype) {
      return node;
    }
    const key = `${node.output.oper}:${node.output.index}:${dtype}`;
    const known = this.#casts.get(key);
    if (known !== undefined) {
      return this.recomputation.insteadOf(known);
    }
    const attributes = [typeAttribute('SrcT', node.dtype), typeAttribute('DstT', dtype)];
    const [cast] = this.#addNoted({ type: 'Cast', inputs: [node], attributes, numOutputs: 1 }) as [GraphNode];
    this.#casts.set(key, cast);
    return cast;
  }

  #constant(shape: readonly number[], dtype: number, values: TensorValues): GraphNode {
    const bytes = dtype === DT.STRING ? 0 : numElements(shape) * bytesPerElement(dtype);
    const isLarge = bytes > MAX_CONSTANT_BYTES;
    const generated = generatedConstant(this.graph, shape, dtype, values, isLarge);
    if (generated !== null) {
      return generated;
    }
    if (isLarge) {
      throw new TraceConstantError(this.#surroundings.where(), shape, bytes, MAX_CONSTANT_BYTES);
    }
    return this.graph.constant(shape, dtype, values);
  }
}
