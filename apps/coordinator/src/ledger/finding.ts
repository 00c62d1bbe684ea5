import { placeOf } from './plan.ts';
import type { PositionPlan, Range } from './record.ts';

/** One reason why a ledger does not prove its plan. */
export interface Finding {
  readonly kind:
    /** Bytes that are not what was written. */
    | 'damaged'
    /** Recipe, data or seed are not those that were trained on. */
    | 'plan'
    /** A record that cannot follow the one before it. */
    | 'order'
    /** Planned positions that no surviving step has trained. */
    | 'gap'
    /** Positions whose training survives more than once. */
    | 'duplicate'
    /** Positions outside the plan, or of a generation that did not train them. */
    | 'foreign'
    /** Training has not come to its end. */
    | 'unfinished';
  readonly text: string;
  readonly positions?: Range;
}

/** `positions 120 to 143 (epoch 3, batch 0 to epoch 3, batch 2)`. */
export function describePositions(plan: PositionPlan, [begin, end]: Range): string {
  const from = batchName(plan, begin);
  const to = batchName(plan, end - 1);
  const which = end - begin === 1 ? `position ${begin}` : `positions ${begin} to ${end - 1}`;
  return `${which} (${from === to ? from : `${from} to ${to}`})`;
}

function batchName(plan: PositionPlan, position: number): string {
  const { epoch, step } = placeOf(plan, position);
  return `epoch ${epoch}, batch ${step}`;
}
