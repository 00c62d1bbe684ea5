import type { ControlBodies } from '@circlet/protocol';
import { encodeRecord, NO_CHAIN, type StoredLedger } from './format.ts';
import type { LedgerStore } from './ledger-file.ts';
import {
  LEDGER_FORMAT,
  type LedgerRecord,
  notFiniteOf,
  type PositionPlan,
  type Range,
  type RecordOf,
} from './record.ts';
import { type GenerationHistory, type History, replay } from './replay.ts';
import { abandonedBy, addStretch, joined, type Stretch, withoutPositions } from './surviving.ts';

/** Writes down what the workers say of steps. Consecutive steps become one record. */
export interface LedgerKeeper {
  /** A generation begins to train. Everything said afterwards is its own. Said again, it adds nothing. */
  begin(beginning: Beginning): void;
  /** Some replica has applied a step. Another one's word for the same step adds nothing. */
  trained(step: Pick<ControlBodies['progress'], 'step' | 'batch'>): void;
  refused(step: Pick<ControlBodies['batchRefused'], 'step' | 'batch' | 'loss' | 'gradientNorm'>): void;
  /** A position's image is replaced once in a generation: what is said again adds nothing. */
  replaced(images: ControlBodies['imagesReplaced']['images']): void;
  /** Where the survivors of a generation stand: whatever they did and nobody lived to tell is written down. */
  account(standing: Pick<ControlBodies['available'], 'batches' | 'refused'>): void;
  /** Steps are not held back for ever: called now and then. */
  tick(): void;
  /** Brings everything said so far to the disk. */
  record(): void;
  /** The last word of a run; without a generation there is nothing to say. */
  end(how: RecordOf<'ended'>['how']): void;
}

export interface Beginning {
  readonly folder: string;
  readonly workers: number;
  readonly generation: number;
  readonly step: number;
  /** Batches of the global order before its first one. */
  readonly batches: number;
  readonly plan: PositionPlan;
}

export interface LedgerKeeperDependencies {
  readonly store: LedgerStore;
  /** Of the run that is gone on with; null: there is none. Its whole records are in the store. */
  readonly previous: StoredLedger | null;
  /** Whether that is this very run, whose coordinator was killed. Default: an earlier one. */
  readonly isSameRun?: boolean;
  readonly nowMs: () => number;
  /** Where the ledger is, and how many applied steps were abandoned now. */
  readonly told?: (position: number, abandonedSteps: number) => void;
}

/**
 * Of steps between checkpoints, a coordinator that is killed has told at least those up to ten minutes ago. Nothing depends on
 * it: before every checkpoint all is written, and steps after the last one are lost with their workers.
 */
const HOLD_MS = 600_000;
/** Reasons come from libraries and may be long. */
const REASON_CHARACTERS = 300;

interface Current {
  readonly generation: number;
  readonly globalBatch: number;
  step: number;
  position: number;
  /** Positions whose image was replaced. */
  readonly replaced: Set<number>;
}

export function keepLedger({
  store,
  previous,
  isSameRun = false,
  nowMs,
  told = () => undefined,
}: LedgerKeeperDependencies): LedgerKeeper {
  const past = replay(previous?.records ?? []);
  const surviving = [...past.surviving];
  const last = past.generations.at(-1);
  const run = (last?.run ?? 0) + (isSameRun ? 0 : 1);
  let chain = previous?.chain ?? NO_CHAIN;
  let current: Current | null = isSameRun && last !== undefined ? goingOn(last, past.replaced) : null;
  let held: { readonly stretch: Stretch; readonly sinceMs: number } | null = null;
  let numReplaced = past.replaced.filter((replaced) => replaced.run === run).length;

  const write = (record: LedgerRecord): void => {
    const encoded = encodeRecord(chain, record);
    chain = encoded.chain;
    store.append(encoded.line);
  };
  const release = (): void => {
    if (held === null) return;
    const { generation, steps, positions } = held.stretch;
    write({ kind: 'trained', run, generation, steps, positions });
    held = null;
  };

  const keeper: LedgerKeeper = {
    begin({ folder, workers, generation, step, batches, plan }) {
      if (current?.generation === generation) return;
      release();
      const position = batches * plan.globalBatch;
      if (chain === NO_CHAIN) write({ kind: 'ledger', format: LEDGER_FORMAT });
      write({ kind: 'began', run, generation, folder, workers, step, position, plan });
      const abandoned = abandonedBy(surviving, { run, generation, step, position });
      if (abandoned !== null) {
        write(abandoned);
        surviving.splice(0, surviving.length, ...withoutPositions(surviving, abandoned.positions).left);
      }
      current = { generation, globalBatch: plan.globalBatch, step, position, replaced: new Set() };
      const [first, end] = abandoned?.steps ?? [0, 0];
      told(position, end - first);
    },
    trained({ step, batch }) {
      if (current === null) return;
      const begin = batch * current.globalBatch;
      if (begin < current.position) return;
      const steps: Range = [step, step + 1];
      const positions: Range = [begin, begin + current.globalBatch];
      const next: Stretch = { kind: 'trained', run, generation: current.generation, steps, positions };
      const both = held === null ? null : joined(held.stretch, next);
      if (both === null) release();
      held = { stretch: both ?? next, sinceMs: held?.sinceMs ?? nowMs() };
      addStretch(surviving, next);
      [current.step, current.position] = [steps[1], positions[1]];
      told(current.position, 0);
    },
    refused(refused) {
      const { step, batch } = refused;
      if (current === null || batch * current.globalBatch < current.position) return;
      release();
      const { generation, globalBatch } = current;
      const positions: Range = [batch * globalBatch, (batch + 1) * globalBatch];
      write({ kind: 'refused', run, generation, step, positions, notFinite: notFiniteOf(refused) });
      addStretch(surviving, { kind: 'refused', run, generation, steps: [step, step], positions });
      current.position = positions[1];
      told(current.position, 0);
    },
    replaced(images) {
      if (current === null) return;
      for (const { position, image, replacement, reason } of images) {
        if (current.replaced.has(position)) continue;
        current.replaced.add(position);
        const of = { run, generation: current.generation, position, image, replacement };
        write({ kind: 'replaced', ...of, reason: reason.slice(0, REASON_CHARACTERS) });
        numReplaced++;
      }
    },
    account({ batches, refused }) {
      if (current === null) return;
      for (let batch = current.position / current.globalBatch; batch < batches; batch++) {
        const { step } = current;
        const refusal = refused.find((other) => other.batch === batch);
        if (refusal !== undefined) keeper.refused({ ...refusal, step });
        else keeper.trained({ step, batch });
      }
    },
    tick() {
      if (held !== null && nowMs() - held.sinceMs >= HOLD_MS) release();
    },
    record() {
      release();
      store.sync();
    },
    end(how) {
      if (current === null) return;
      release();
      const { generation, step, position } = current;
      write({ kind: 'ended', run, generation, how, step, position, replaced: numReplaced });
      store.sync();
      current = null;
    },
  };
  return keeper;
}

/** Where a run stands whose coordinator was killed; null where it had ended. */
function goingOn(last: GenerationHistory, replaced: History['replaced']): Current | null {
  if (last.ended !== null) return null;
  const own = replaced.filter(({ run, generation }) => run === last.run && generation === last.generation);
  const { generation, plan, endStep, endPosition } = last;
  const where = { step: endStep, position: endPosition };
  return {
    generation,
    globalBatch: plan.globalBatch,
    ...where,
    replaced: new Set(own.map(({ position }) => position)),
  };
}
