import {
  hasCommitted,
  isInGeneration,
  type MembershipEvent,
  type MembershipState,
  readLedger,
  replay,
  auditLedger,
} from '@circlet/coordinator/simulation';
import type { ControlBodies } from '@circlet/protocol';
import type { Recipe } from '@circlet/recipe';
import { isFrom, type Replica } from './history.ts';
import { GLOBAL_BATCH, type SimulatedWorker } from './worker.ts';

/** What must hold, whatever happens. */
export interface Invariants {
  /** A run begins, with what it goes on from. */
  begins(base: Replica): void;
  prepared(record: ControlBodies['prepare']): void;
  decided(event: MembershipEvent, before: MembershipState, after: MembershipState, numEffects: number): void;
  applied(worker: SimulatedWorker, replica: Replica, before: Replica): void;
  trains(worker: SimulatedWorker, generation: number): void;
  /** The job is complete, by the coordinator's word. */
  completed(ledger: string): void;
}

export interface InvariantsDependencies {
  readonly recipe: Recipe;
  readonly isFinite: (batch: number) => boolean;
  readonly state: () => MembershipState;
  readonly workers: () => readonly SimulatedWorker[];
  readonly run: () => number;
  readonly fail: (invariant: string, text: string) => void;
}

/** Kinds of messages that carry the generation they are of. */
const FENCED = new Set(['available', 'ready', 'suspect', 'settled']);

export function watchInvariants(dependencies: InvariantsDependencies): Invariants {
  const { recipe, isFinite, state, workers, run, fail } = dependencies;
  let base: Replica | null = null;
  let record: ControlBodies['prepare'] | null = null;
  const committed = new Set<number>();

  const memberOf = (worker: SimulatedWorker) => state().members.find(({ id }) => id === worker.connection);
  const workersOf = (after: MembershipState): SimulatedWorker[] => {
    const ids = new Set(after.members.filter(isInGeneration).map(({ id }) => id));
    return workers().filter(({ connection }) => ids.has(connection));
  };

  const onCommit = (after: MembershipState): void => {
    committed.add(after.generation);
    const members = workersOf(after);
    const [first] = members;
    if (first === undefined || record === null) return;
    const { held } = first.trainer;
    for (const { trainer, position, process } of members) {
      if (trainer.held !== held || position !== first.position) {
        fail(
          'equal replicas',
          `generation ${after.generation} begins with ${describe(held, first.position)} and, in process ${process.pid}, ${describe(trainer.held, position)}`,
        );
      }
    }
    if (record.source >= 0 && base !== null && !isFrom(held, base)) {
      fail(
        'one history',
        `generation ${after.generation} begins with ${describe(held)}, which does not come from ${describe(base)}`,
      );
    }
    for (let one: Replica | null = held; one !== null; one = one.before) {
      if (one === base) break;
      if (!one.isWitnessed) {
        fail('one history', `generation ${after.generation} begins with ${describe(one)}, which no member had applied`);
        break;
      }
    }
    base = held;
  };

  const countsUp = (before: MembershipState, after: MembershipState): void => {
    if (after.generation < before.generation || after.generation > before.generation + 1) {
      fail('counters', `generation ${before.generation} was followed by ${after.generation}`);
    }
    if (after.step < before.step) fail('counters', `step ${before.step} was followed by ${after.step}`);
  };

  const isFenced = (
    event: MembershipEvent,
    before: MembershipState,
    after: MembershipState,
    numEffects: number,
  ): void => {
    if (event.kind !== 'message' || !FENCED.has(event.message.kind)) return;
    const { generation } = event.message.body as { generation: number };
    const member = before.members.find(({ id }) => id === event.id);
    const isFirstWord = event.message.kind === 'available' && generation === 0 && (member?.rank ?? -1) < 0;
    if (member === undefined || isFirstWord || generation === before.generation) return;
    // That somebody was heard of is no effect.
    const heard = before.members.map((one) => (one === member ? { ...one, lastBeatMs: event.nowMs } : one));
    if (numEffects > 0 || JSON.stringify({ ...before, members: heard }) !== JSON.stringify(after)) {
      fail(
        'fence',
        `${event.message.kind} of generation ${generation} had an effect in generation ${before.generation}`,
      );
    }
  };

  return {
    begins(from) {
      base = from;
      record = null;
      committed.clear();
    },
    prepared: (said) => (record = said),
    decided(event, before, after, numEffects) {
      if (before === after) return;
      countsUp(before, after);
      isFenced(event, before, after, numEffects);
      if (after.members !== before.members) {
        const ranks = after.members.filter(isInGeneration).map(({ rank }) => rank);
        if (new Set(ranks).size !== ranks.length) fail('one place for each', `ranks ${ranks.join()}`);
      }
      if (hasCommitted(before, after)) onCommit(after);
    },
    applied(worker, replica, before) {
      const isPlanned = isNext(before.batch, replica.batch, isFinite);
      if (!isPlanned) fail('exactly once', `batch ${replica.batch} was applied after batch ${before.batch}`);
      const member = memberOf(worker);
      if (member === undefined || replica.isWitnessed) return;
      if (replica.run !== run() || replica.generation !== state().generation || !isInGeneration(member)) {
        fail(
          'one generation',
          `process ${worker.process.pid} applied ${describe(replica)} while the coordinator is in generation ${state().generation}`,
        );
      }
      replica.isWitnessed = true;
    },
    trains(worker, generation) {
      if (memberOf(worker) !== undefined && !committed.has(generation)) {
        fail(
          'one generation',
          `process ${worker.process.pid} trains in generation ${generation}, which was not committed`,
        );
      }
    },
    completed(text) {
      const { members } = state();
      const done = workers().filter(({ connection }) =>
        members.some(({ id, finished }) => id === connection && finished !== null),
      );
      const final = done[0]?.trainer.held ?? null;
      if (final === null) return;
      if (done.some(({ trainer }) => trainer.held !== final))
        fail('equal replicas', 'at the end replicas are not all the same');
      if (final.step !== recipe.maxSteps)
        fail('exactly once', `the run is complete after ${final.step} of ${recipe.maxSteps} steps`);
      const stored = readLedger('ledger.jsonl', Buffer.from(text));
      const audit = auditLedger(recipe, stored);
      const [finding] = audit.findings;
      if (finding !== undefined) return fail('ledger', `${finding.kind}: ${finding.text}`);
      const trained = new Map<number, string>();
      for (const { kind, run: ledgerRun, generation, positions } of replay(stored.records).surviving) {
        if (kind !== 'trained') continue;
        for (let at = positions[0]; at < positions[1]; at += GLOBAL_BATCH)
          trained.set(at / GLOBAL_BATCH, `${ledgerRun} ${generation}`);
      }
      for (let one: Replica | null = final; one?.before != null; one = one.before) {
        const told = trained.get(one.batch);
        if (told !== `${one.run} ${one.generation}`) {
          return fail(
            'ledger',
            `batch ${one.batch} was trained by generation ${one.generation} of run ${one.run}, the ledger says ${told ?? 'nothing'}`,
          );
        }
      }
    },
  };
}

/** Batches come in their order; only those that are refused are passed over. */
function isNext(before: number, batch: number, isFinite: (batch: number) => boolean): boolean {
  if (batch <= before || !isFinite(batch)) return false;
  for (let between = before + 1; between < batch; between++) if (isFinite(between)) return false;
  return true;
}

function describe({ step, batch, run, generation }: Replica, position?: number): string {
  const where = position === undefined ? '' : ` at position ${position}`;
  return `the replica after step ${step} (batch ${batch} in generation ${generation} of run ${run})${where}`;
}
