import { parseRecipe, type Recipe } from '@circlet/recipe';
import { encodeRecord, NO_CHAIN, readLedger, type StoredLedger } from '../../src/ledger/format.ts';
import { keepLedger, type LedgerKeeper } from '../../src/ledger/keep-ledger.ts';
import type { LedgerStore } from '../../src/ledger/ledger-file.ts';
import { planOf } from '../../src/ledger/plan.ts';
import type { LedgerRecord, PositionPlan } from '../../src/ledger/record.ts';

const STEPS_PER_EPOCH = 3;
export const GLOBAL_BATCH = 4;

/** Epochs of three steps of four positions, so many steps in all. */
export function recipeOf(totalSteps: number, more = ''): Recipe {
  return parseRecipe(`name: test
model: { backbone: iresnet, inputShape: [16, 16, 1] }
losses: [{ kind: pair-circle, gamma: 80, margin: 0.4 }]
data: { sampler: { P: 2, K: 2 } }
batch: { global: ${GLOBAL_BATCH}, shardSize: 2 }
optimizer: { kind: sgd, learningRate: 0.1, momentum: 0.9 }
epochs: 1000000
maxSteps: ${totalSteps}
${more}`);
}

export function planned(recipe: Recipe): PositionPlan {
  return planOf(recipe, { dataFingerprint: 'f', numImages: 13, stepsPerEpoch: STEPS_PER_EPOCH });
}

/** A ledger's file, in memory. */
export function memoryStore(history = ''): LedgerStore & { readonly text: string } {
  let text = history;
  return {
    get text() {
      return text;
    },
    append: (more) => void (text += more),
    sync: () => undefined,
    [Symbol.dispose]: () => undefined,
  };
}

export function stored(text: string): StoredLedger {
  return readLedger('ledger.jsonl', Buffer.from(text));
}

/** A job whose every run is a coordinator of its own; each goes on with the ledger of the one before. */
export class Job {
  text = '';
  #store = memoryStore();
  readonly #plan: PositionPlan;

  constructor(recipe: Recipe) {
    this.#plan = planned(recipe);
  }

  begin(step: number, batches: number, { workers = 2, plan = this.#plan } = {}): LedgerKeeper {
    const previous = stored(this.text);
    this.#store = memoryStore(this.text.slice(0, previous.wholeBytes));
    const keeper = keepLedger({ store: this.#store, previous: this.text === '' ? null : previous, nowMs: () => 0 });
    keeper.begin({ folder: 'run', workers, generation: 1, step, batches, plan });
    return keeper;
  }

  /** What is in the file now: what is held back is not. */
  close(): string {
    return (this.text = this.#store.text);
  }
}

/** The same records with right checksums: what a forger would write. */
export function rechained(records: readonly LedgerRecord[]): string {
  let chain = NO_CHAIN;
  return records
    .map((record) => {
      const encoded = encodeRecord(chain, record);
      chain = encoded.chain;
      return encoded.line;
    })
    .join('');
}
