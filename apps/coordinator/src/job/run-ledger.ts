import { basename } from 'node:path';
import type { ControlBodies, ControlMessage } from '@circlet/protocol';
import type { Recipe } from '@circlet/recipe';
import { keepLedger } from '../ledger/keep-ledger.ts';
import { type FoundLedger, ledgerFile } from '../ledger/ledger-file.ts';
import { planOf } from '../ledger/plan.ts';
import { agreedBy, hasCommitted, isInGeneration, type MembershipState, type Outcome } from '../membership/state.ts';

/** Tells the ledger what happens in a run; decides nothing. */
export interface RunLedger extends Disposable {
  message(message: ControlMessage): void;
  changed(before: MembershipState, after: MembershipState): void;
  /** Where the survivors of a generation stand: what they did and nobody told is written down. */
  account(standing: ControlBodies['available']): void;
  tick(): void;
  /** Brings what was said of steps so far to the disk. */
  record(): void;
  end(outcome: Outcome): void;
}

export interface RunLedgerOptions {
  readonly recipe: Recipe;
  /** The run's own. */
  readonly folder: string;
  /** Folder of the run that is gone on with, and its ledger; null: none. */
  readonly resumed: { readonly run: string; readonly ledger: FoundLedger | null } | null;
  readonly nowMs: () => number;
  readonly warn: (text: string) => void;
  /** Where the ledger is, and how many applied steps were abandoned now. */
  readonly told?: (position: number, abandonedSteps: number) => void;
}

export function runLedger({
  recipe,
  folder,
  resumed,
  nowMs,
  warn,
  told = () => undefined,
}: RunLedgerOptions): RunLedger {
  const previous = resumed?.ledger ?? null;
  if (resumed !== null) {
    const damage = previous?.stored.damage;
    if (previous === null) {
      warn(`${resumed.run} has no ledger: what it trained cannot be audited`);
    } else if (damage != null) {
      warn(
        `the ledger of ${resumed.run} is damaged at record ${damage.record} (${damage.problem}): what it trained from there on cannot be audited`,
      );
    }
  }
  const history = previous?.bytes.subarray(0, previous.stored.wholeBytes) ?? Buffer.alloc(0);
  const store = ledgerFile(folder, history, warn);
  const keeper = keepLedger({ store, previous: previous?.stored ?? null, nowMs, told });
  return {
    message(message) {
      if (message.kind === 'progress') keeper.trained(message.body);
      // Of rank 0, which tells of trained steps too: what others say may come before its word of the step before.
      else if (message.kind === 'batchRefused' && message.body.rank === 0) keeper.refused(message.body);
      else if (message.kind === 'imagesReplaced') keeper.replaced(message.body.images);
    },
    changed(before, after) {
      const agreed = agreedBy(after);
      if (!hasCommitted(before, after) || agreed === null) return;
      keeper.begin({
        folder: basename(folder),
        workers: after.members.filter(isInGeneration).length,
        generation: after.generation,
        step: agreed.firstStep,
        batches: agreed.firstBatch,
        plan: planOf(recipe, agreed),
      });
    },
    account: (standing) => keeper.account(standing),
    tick: () => keeper.tick(),
    record: () => keeper.record(),
    end: ({ kind }) => keeper.end(kind === 'complete' || kind === 'stopped' ? kind : 'failed'),
    [Symbol.dispose]: () => store[Symbol.dispose](),
  };
}
