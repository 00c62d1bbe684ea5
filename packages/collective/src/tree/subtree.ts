/** Leaves begin … end − 1, as a node of a binary tree over the leaves 0 … V − 1. */
export interface Subtree {
  readonly begin: number;
  readonly end: number;
}

/** The sum over a subtree's leaves. */
export interface SubtreeSum<T> {
  readonly subtree: Subtree;
  readonly sum: T;
}

/** The leaves of one rank: a contiguous run. */
export interface Leaves {
  readonly first: number;
  readonly count: number;
}

/**
 * Adds sums up as far as the tree's shape permits: two halves become their whole, and nothing else is ever added. So what is added
 * to what follows from the number of leaves alone, whoever has which of them and in which order they come together.
 *
 * @param sums of subtrees none of which is within another, in any order
 * @param add of the left and the right half
 * @returns those that are left, in the order of their leaves; one when all leaves were there
 */
export function addUp<T>(
  numLeaves: number,
  sums: readonly SubtreeSum<T>[],
  add: (left: T, right: T) => T,
): SubtreeSum<T>[] {
  const within = (whole: Subtree, own: readonly SubtreeSum<T>[]): SubtreeSum<T>[] => {
    if (own.length === 0 || isWhole(own, whole)) return [...own];
    const [left, right] = halvesOf(whole);
    const inLeft = within(
      left,
      own.filter(({ subtree }) => subtree.begin < left.end),
    );
    const inRight = within(
      right,
      own.filter(({ subtree }) => subtree.begin >= left.end),
    );
    if (!isWhole(inLeft, left) || !isWhole(inRight, right)) return [...inLeft, ...inRight];
    return [{ subtree: whole, sum: add(inLeft[0].sum, inRight[0].sum) }];
  };
  return within({ begin: 0, end: numLeaves }, sums);
}

/** The largest subtrees that these leaves, in any order, make up, in order: what a rank is left with when it has added up what it can. */
export function subtreesOf(numLeaves: number, runs: readonly Leaves[]): Subtree[] {
  const leaves = runs.flatMap(({ first, count }) => Array.from({ length: count }, (_, index) => first + index));
  const sums = leaves.map((leaf) => ({ subtree: { begin: leaf, end: leaf + 1 }, sum: null }));
  return addUp(numLeaves, sums, () => null).map(({ subtree }) => subtree);
}

/** The left half has the largest power of two below the number of leaves, so that any number has a tree. */
function halvesOf({ begin, end }: Subtree): readonly [Subtree, Subtree] {
  const middle = begin + 2 ** (31 - Math.clz32(end - begin - 1));
  return [
    { begin, end: middle },
    { begin: middle, end },
  ];
}

function isWhole<T>(sums: readonly SubtreeSum<T>[], { begin, end }: Subtree): sums is readonly [SubtreeSum<T>] {
  return sums.length === 1 && sums[0]?.subtree.begin === begin && sums[0].subtree.end === end;
}
