import type { Pointer } from '../c-api/declarations.ts';
import type { OpAttribute } from '../native-binding.ts';
import { type GraphNode, operationOf, type Predecessor } from './graph.ts';

/** An op of a graph, as it can be added once more. */
export interface AddedOp {
  readonly type: string;
  readonly inputs: readonly (GraphNode | readonly GraphNode[])[];
  readonly attributes: readonly OpAttribute[];
  readonly numOutputs: number;
}

/** What was computed in one scope. */
interface Section {
  /** From now on what was computed inside is computed again for whoever takes it, and not before `gradient` is there. */
  begin(gradient: GraphNode): void;
}

interface Recorded extends AddedOp {
  readonly state: SectionState;
  /** The outputs of its second form, once that was needed. */
  again?: readonly GraphNode[];
}

interface SectionState {
  /** Leaves the section: kept. */
  result: GraphNode | null;
  /** Null during the forward pass. */
  trigger: Predecessor | null;
}

/**
 * Recomputation of activations (Chen et al., "Training Deep Nets with Sublinear Memory Cost", 2016) in the graph itself: backward ops
 * that take something from inside a section get it from a second form of the section's ops, so that TensorFlow frees the first
 * form's values in the forward pass.
 *
 * The first ops of the second form wait for the gradient at the section's end by a control edge. It is also what keeps
 * TensorFlow from merging the two forms: it takes ops for the same only where their control inputs are too.
 */
export class Recomputation {
  readonly #add: (op: AddedOp, predecessors: readonly Predecessor[]) => GraphNode[];
  readonly #ops = new Map<Pointer, Recorded>();
  #open: SectionState | null = null;

  constructor(add: (op: AddedOp, predecessors: readonly Predecessor[]) => GraphNode[]) {
    this.#add = add;
  }

  /** Ops that the body adds are one section; `resultOf` says which value leaves it. Sections do not nest: the outermost counts. */
  scope<T>(body: () => T, resultOf: (value: T) => GraphNode): { readonly value: T; readonly section: Section } {
    const outer = this.#open;
    const state: SectionState = outer ?? { result: null, trigger: null };
    this.#open = state;
    try {
      const value = body();
      if (outer === null) state.result = resultOf(value);
      return { value, section: { begin: (gradient) => void (state.trigger ??= operationOf(gradient)) } };
    } finally {
      this.#open = outer;
    }
  }

  /** Told of every op that was added in the forward pass. */
  note(op: AddedOp, [first]: readonly GraphNode[]): void {
    if (this.#open !== null && first !== undefined) {
      this.#ops.set(first.output.oper, { ...op, state: this.#open });
    }
  }

  /** What an op that is about to be added should take in place of a value. */
  insteadOf(node: GraphNode): GraphNode {
    const op = this.#ops.get(node.output.oper);
    if (op === undefined || op.state.trigger === null || isKept(node, op.state)) return node;
    op.again ??= this.#addAgain(op, op.state.trigger);
    return op.again[node.output.index] as GraphNode;
  }

  #addAgain(op: Recorded, trigger: Predecessor): readonly GraphNode[] {
    const inputs = op.inputs.map((input) =>
      isNode(input) ? this.insteadOf(input) : input.map((node) => this.insteadOf(node)),
    );
    const waitsAnyway = inputs.flat().some((input, index) => input !== op.inputs.flat()[index]);
    return this.#add({ ...op, inputs }, waitsAnyway ? [] : [trigger]);
  }
}

/** Statistics of a batch norm are small, and without them its output need not be computed again where nobody takes it. */
function isKept({ output, shape, isStatic }: GraphNode, { result }: SectionState): boolean {
  const isVector = isStatic && shape.length <= 1;
  return isVector || (output.oper === result?.output.oper && output.index === result.output.index);
}

function isNode(input: GraphNode | readonly GraphNode[]): input is GraphNode {
  return !Array.isArray(input);
}
