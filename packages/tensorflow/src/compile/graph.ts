import type { CApi, GraphOutput, Pointer } from '../c-api/declarations.ts';
import { DT, toDims } from '../dtypes.ts';
import { isList } from '../eager/op-attributes.ts';
import { newHostTensor } from '../eager/host-tensor.ts';
import { ATTRIBUTE, type OpAttribute, type TensorValues } from '../native-binding.ts';
import { checked } from '../status.ts';

/** One value in a graph under construction. */
export interface GraphNode {
  readonly output: GraphOutput;
  readonly dtype: number;
  /** Empty where TensorFlow knows not even the rank (resources, dequeued values). */
  readonly shape: readonly number[];
  /** Whether TensorFlow could infer the whole shape. */
  readonly isStatic: boolean;
  /** Whether it follows from constants alone: TensorFlow may then compute it once and keep it for all runs. */
  readonly isConstant: boolean;
  /** Longest path from the inputs, in ops, control edges included: the start order of ports is by depth. */
  readonly depth: number;
}

/** An op that another one must wait for although it takes nothing from it. */
export interface Predecessor {
  readonly operation: Pointer;
  readonly depth: number;
}

/** Constants up to this size are looked up before they are added. */
const MAX_SHARED_ELEMENTS = 16;

type InputGroup = GraphNode | readonly GraphNode[];

/** A TensorFlow graph that only grows; shapes are inferred by TensorFlow as ops are added. */
export class Graph {
  readonly api: CApi;
  readonly pointer: Pointer;
  /** Op types in the order they were added: part of a program's hash. */
  readonly opTypes: string[] = [];
  readonly #constants = new Map<string, GraphNode>();
  #names = 0;

  constructor(api: CApi) {
    this.api = api;
    this.pointer = api.TF_NewGraph();
  }

  /** Adds an op with `numOutputs` outputs. An input may be a list, for ops whose argument is one. */
  add(
    type: string,
    inputs: readonly InputGroup[],
    attributes: readonly OpAttribute[],
    numOutputs: number,
    predecessors: readonly Predecessor[] = [],
  ): GraphNode[] {
    const operation = this.addOperation(type, inputs, attributes, predecessors);
    const from = inputs.flat() as readonly GraphNode[];
    const depth = 1 + Math.max(0, ...[...from, ...predecessors].map((before) => before.depth));
    const isConstant = from.every((input) => input.isConstant);
    return Array.from({ length: numOutputs }, (_, index) => this.#node({ oper: operation, index }, depth, isConstant));
  }

  add1(type: string, inputs: readonly InputGroup[], attributes: readonly OpAttribute[]): GraphNode {
    const [node] = this.add(type, inputs, attributes, 1);
    return node as GraphNode;
  }

  /** Adds an op that is run for its effect. */
  addOperation(
    type: string,
    inputs: readonly InputGroup[],
    attributes: readonly OpAttribute[],
    predecessors: readonly Predecessor[] = [],
  ): Pointer {
    const { api } = this;
    const description = api.TF_NewOperation(this.pointer, type, `${type}_${this.#names++}`);
    for (const input of inputs) {
      if (Array.isArray(input)) {
        const outputs = (input as readonly GraphNode[]).map((node) => node.output);
        api.TF_AddInputList(description, outputs, outputs.length);
      } else {
        api.TF_AddInput(description, (input as GraphNode).output);
      }
    }
    for (const { operation } of predecessors) {
      api.TF_AddControlInput(description, operation);
    }
    for (const attribute of attributes) {
      setGraphAttribute(api, description, attribute);
    }
    this.opTypes.push(type);
    return checked(api, type, (status) => api.TF_FinishOperation(description, status));
  }

  /** Small equal constants are one node: kernels make thousands of the same axes, shapes and zeros. */
  constant(shape: readonly number[], dtype: number, values: TensorValues): GraphNode {
    if (dtype === DT.STRING || values.length > MAX_SHARED_ELEMENTS) {
      return this.#addConstant(shape, dtype, values);
    }
    // Object.is semantics: −0 and 0 differ in their bits.
    const numbers = Array.from(values as ArrayLike<number | bigint>, (value) =>
      Object.is(value, -0) ? '-0' : `${value}`,
    );
    const key = `${dtype}:${shape.join(',')}:${numbers.join(',')}`;
    const node = this.#constants.get(key) ?? this.#addConstant(shape, dtype, values);
    this.#constants.set(key, node);
    return node;
  }

  #addConstant(shape: readonly number[], dtype: number, values: TensorValues): GraphNode {
    const { api } = this;
    const tensor = newHostTensor(api, shape, dtype, values);
    try {
      const description = api.TF_NewOperation(this.pointer, 'Const', `Const_${this.#names++}`);
      checked(api, 'Const', (status) => api.TF_SetAttrTensor(description, 'value', tensor, status));
      api.TF_SetAttrType(description, 'dtype', dtype);
      this.opTypes.push('Const');
      const operation = checked(api, 'Const', (status) => api.TF_FinishOperation(description, status));
      return this.#node({ oper: operation, index: 0 }, 0, true);
    } finally {
      api.TF_DeleteTensor(tensor);
    }
  }

  placeholder(name: string, shape: readonly number[], dtype: number): GraphNode {
    const { api } = this;
    const description = api.TF_NewOperation(
      this.pointer,
      'Placeholder',
      `${name.replaceAll(/[^A-Za-z0-9_]/g, '_')}_${this.#names++}`,
    );
    api.TF_SetAttrType(description, 'dtype', dtype);
    api.TF_SetAttrShape(description, 'shape', toDims(shape), shape.length);
    const operation = checked(api, 'Placeholder', (status) => api.TF_FinishOperation(description, status));
    return this.#node({ oper: operation, index: 0 }, 0, false);
  }

  cast(node: GraphNode, dtype: number): GraphNode {
    return this.add1('Cast', [node], [typeAttribute('SrcT', node.dtype), typeAttribute('DstT', dtype)]);
  }

  reshape(node: GraphNode, shape: readonly number[]): GraphNode {
    const dims = this.constant([shape.length], DT.INT32, Int32Array.from(shape));
    return this.add1('Reshape', [node, dims], [typeAttribute('T', node.dtype), typeAttribute('Tshape', DT.INT32)]);
  }

  delete(): void {
    this.api.TF_DeleteGraph(this.pointer);
  }

  #node(output: GraphOutput, depth: number, isConstant: boolean): GraphNode {
    const shape = this.#shape(output);
    return {
      output,
      dtype: this.api.TF_OperationOutputType(output),
      shape: shape ?? [],
      isStatic: shape !== null && shape.every((size) => size >= 0),
      isConstant,
      depth,
    };
  }

  /** Unknown sizes are −1; null where the rank is unknown. */
  #shape(output: GraphOutput): number[] | null {
    const { api } = this;
    return checked(api, 'shape', (status) => {
      const rank = api.TF_GraphGetTensorNumDims(this.pointer, output, status);
      if (rank < 0) {
        return null;
      }
      const dims = new BigInt64Array(Math.max(rank, 1));
      api.TF_GraphGetTensorShape(this.pointer, output, dims, rank, status);
      return Array.from(dims.subarray(0, rank), Number);
    });
  }
}

/** The op behind a value. */
export function operationOf(node: GraphNode): Predecessor {
  return { operation: node.output.oper, depth: node.depth };
}

export function typeAttribute(name: string, dtype: number): OpAttribute {
  return { name, type: ATTRIBUTE.TYPE, value: dtype };
}

export function typeListAttribute(name: string, dtypes: readonly number[]): OpAttribute {
  return { name, type: ATTRIBUTE.TYPE, value: dtypes };
}

export function intAttribute(name: string, value: number | readonly number[]): OpAttribute {
  return { name, type: ATTRIBUTE.INT, value };
}

export function boolAttribute(name: string, value: boolean): OpAttribute {
  return { name, type: ATTRIBUTE.BOOL, value };
}

export function stringAttribute(name: string, value: string): OpAttribute {
  return { name, type: ATTRIBUTE.STRING, value };
}

export function floatAttribute(name: string, value: number): OpAttribute {
  return { name, type: ATTRIBUTE.FLOAT, value };
}

function setGraphAttribute(api: CApi, description: Pointer, attribute: OpAttribute): void {
  const { name, value } = attribute;
  switch (attribute.type) {
    case ATTRIBUTE.STRING: {
      const bytes = Buffer.from(value as string, 'utf8');
      return api.TF_SetAttrString(description, name, bytes, bytes.length);
    }
    case ATTRIBUTE.INT:
      return isList(value)
        ? api.TF_SetAttrIntList(
            description,
            name,
            BigInt64Array.from(Array.from(value as ArrayLike<number>), BigInt),
            value.length,
          )
        : api.TF_SetAttrInt(description, name, BigInt(value as number));
    case ATTRIBUTE.FLOAT:
      return isList(value)
        ? api.TF_SetAttrFloatList(description, name, Float32Array.from(value as ArrayLike<number>), value.length)
        : api.TF_SetAttrFloat(description, name, value as number);
    case ATTRIBUTE.BOOL:
      return isList(value)
        ? api.TF_SetAttrBoolList(description, name, Uint8Array.from(value as ArrayLike<number>, Number), value.length)
        : api.TF_SetAttrBool(description, name, value === true ? 1 : 0);
    case ATTRIBUTE.TYPE:
      return isList(value)
        ? api.TF_SetAttrTypeList(description, name, Int32Array.from(value as ArrayLike<number>), value.length)
        : api.TF_SetAttrType(description, name, value as number);
    case ATTRIBUTE.SHAPE: {
      const shape = value as readonly number[];
      return api.TF_SetAttrShape(description, name, toDims(shape), shape.length);
    }
    default:
      throw new Error(`attribute ${name} has the unknown kind ${attribute.type}`);
  }
}
