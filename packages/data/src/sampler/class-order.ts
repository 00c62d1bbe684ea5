import { countUp, type RandomStream, shuffle } from '../random.ts';

/**
 * The classes of an epoch's batches, P per step: cycles, each a permutation of all C classes, laid end to end and cut
 * off at steps × P. So after any number of slots no class has been visited twice more than another.
 *
 * Where C is not a multiple of P, a batch may hold the end of one cycle and the start of the next. To keep its classes
 * different, the next cycle's first entries are exchanged with later ones that the batch does not hold yet. There are
 * always enough: the batch holds t < P classes of the old cycle and needs P − t ≤ C − t others.
 *
 * @returns [steps × P] class numbers from 0 to C − 1
 */
export function classOrder(
  numClasses: number,
  classesPerBatch: number,
  numSteps: number,
  random: RandomStream,
): Int32Array {
  const order = new Int32Array(numSteps * classesPerBatch);
  for (let start = 0; start < order.length; start += numClasses) {
    const cycle = shuffle(countUp(numClasses), random);
    const numHeld = start % classesPerBatch; // of the batch that this cycle begins in
    if (numHeld > 0) avoid(cycle, order.subarray(start - numHeld, start), classesPerBatch - numHeld);
    order.set(cycle.subarray(0, order.length - start), start);
  }
  return order;
}

/** Exchanges entries until none of the first `numFirst` is in `held`. */
function avoid(cycle: Int32Array, held: Int32Array, numFirst: number): void {
  const taken = new Set(held);
  let later = Math.min(numFirst, cycle.length);
  for (let i = 0; i < numFirst && i < cycle.length; i++) {
    if (!taken.has(cycle[i] as number)) continue;
    while (taken.has(cycle[later] as number)) later++;
    const moved = cycle[i] as number;
    cycle[i] = cycle[later] as number;
    cycle[later++] = moved;
  }
}
