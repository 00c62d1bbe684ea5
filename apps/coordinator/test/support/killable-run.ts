import type { ControlBodies } from '@circlet/protocol';
import type { DurableState } from '../../src/durable/durable-state.ts';
import { decodeState, encodeState } from '../../src/durable/state-format.ts';
import { driveMembership, type MembershipDriver } from '../../src/job/membership-driver.ts';
import { keepLedger, type LedgerKeeper } from '../../src/ledger/keep-ledger.ts';
import {
  agreedBy,
  hasCommitted,
  initialState,
  isInGeneration,
  type MembershipState,
  type Outcome,
  type WorkerMessage,
} from '../../src/membership/state.ts';
import { memoryStore, planned, recipeOf, stored } from './ledger.ts';
import { ModelWorker } from './model-worker.ts';
import { settingsOf } from './scenario.ts';

export const STEPS = 7;
/** Half a second each: more than the patience with a member that does not come back. */
const MOST_IDLE = 70;
export const recipe = recipeOf(STEPS);

/** What a coordinator does that others can see, or that is on the disk afterwards: it can be killed before each. */
class Killed extends Error {}

interface Living {
  readonly driver: MembershipDriver;
  readonly keeper: LedgerKeeper;
  readonly answered: Map<string, number>;
}

/** What happens in a run beside its steps: called once, before the step of that number. */
export type Incident = (run: KillableRun) => void;

/**
 * A run whose coordinator is killed before its k-th, l-th … deed and replaced at once: the real driver, decisions, ledger and format
 * of the state, over a network and workers that are modelled. Messages of a connection keep their order; a kill loses all that are on
 * their way.
 */
export class KillableRun {
  readonly workers: ModelWorker[];
  outcome: Outcome | null = null;
  /** So many deeds were done. */
  numDeeds = 0;
  numCoordinators = 0;
  nowMs = 0;
  readonly incidents: Map<number, Incident>;
  readonly #killBefore: readonly number[];
  #living: Living | null = null;
  #state: Buffer = Buffer.alloc(0);
  #ledger = memoryStore();

  constructor(numWorkers: number, killBefore: readonly number[], incidents: readonly (readonly [number, Incident])[]) {
    this.#killBefore = killBefore;
    this.incidents = new Map(incidents);
    this.workers = [...Array(numWorkers).keys()].map((slot) => new ModelWorker(`w${slot}`, slot, STEPS));
  }

  get membership(): MembershipState {
    return (this.#living as Living).driver.state;
  }

  get ledger(): string {
    return this.#ledger.text;
  }

  /** Until the run has ended, or nothing happens any more. */
  play(): this {
    this.#survive(() => this.#start());
    for (let idle = 0; this.outcome === null && idle < MOST_IDLE;) {
      idle = this.#round() ? 0 : idle + 1;
      this.nowMs += 500;
      this.#survive(() => this.dispatch({ kind: 'tick', nowMs: this.nowMs }));
      this.#survive(() => this.#acknowledge());
    }
    return this;
  }

  dispatch(event: Parameters<MembershipDriver['dispatch']>[0]): void {
    this.#living?.driver.dispatch(event);
  }

  /** Everything that is on its way arrives, then a step is done, where all can. @returns whether anything happened */
  #round(): boolean {
    let hasHappened = false;
    for (const worker of this.workers) {
      hasHappened = worker.hearAll() || hasHappened;
      worker.beat();
      for (let said = worker.takeSaid(); said !== null; said = worker.takeSaid()) {
        const { message, sequence } = said;
        hasHappened ||= message.kind !== 'heartbeat';
        this.#survive(() => this.#hear(worker.id, message, sequence));
      }
    }
    return this.#step() || hasHappened;
  }

  #step(): boolean {
    const training = this.workers.filter(({ stage }) => stage === 'training');
    const [first] = training;
    if (first === undefined || training.length < first.size || training.some(({ isWaiting }) => isWaiting))
      return false;
    const incident = this.incidents.get(first.batches);
    this.incidents.delete(first.batches);
    if (incident !== undefined) this.#survive(() => incident(this));
    else ModelWorker.step(training);
    return true;
  }

  /** The worker's process ends. */
  lose(slot: number): void {
    const worker = this.workers[slot] as ModelWorker;
    this.workers.splice(slot, 1);
    for (const other of this.workers) other.loseNeighbour(worker.generation);
    this.dispatch({ kind: 'lost', who: { slot }, how: 'was killed', nowMs: this.nowMs });
  }

  #hear(id: string, message: WorkerMessage, sequence: number): void {
    const { driver, keeper } = this.#living as Living;
    const member = driver.state.members.find((other) => other.id === id);
    if (sequence > 0 && sequence <= (member?.heard ?? 0)) return;
    if (message.kind === 'progress') keeper.trained(message.body);
    else if (message.kind === 'batchRefused') keeper.refused(message.body);
    else if (message.kind === 'imagesReplaced') keeper.replaced(message.body.images);
    driver.dispatch({ kind: 'message', id, nowMs: this.nowMs, message, sequence });
  }

  #acknowledge(): void {
    const { driver, answered } = this.#living as Living;
    const due = driver.state.members.filter(({ id, heard }) => heard > (answered.get(id) ?? 0));
    if (due.length > 0) this.#keep(driver.state);
    for (const { id, heard } of due) {
      answered.set(id, heard);
      this.#send(id, 'heard', { sequence: heard });
    }
  }

  /** Does it; a coordinator that is killed meanwhile has a successor, which has what is on the disk. */
  #survive(act: () => void): void {
    for (let next = act; ;) {
      try {
        next();
        return;
      } catch (error) {
        if (!(error instanceof Killed)) throw error;
        this.#living = null;
        this.workers.forEach((worker) => worker.disconnect());
        next = () => this.#start();
      }
    }
  }

  #start(): void {
    this.numCoordinators++;
    const isFirst = this.#state.length === 0;
    const text = this.#ledger.text;
    const previous = text === '' ? null : stored(text);
    const store = (this.#ledger = memoryStore(text.slice(0, previous?.wholeBytes ?? 0)));
    const keeper = keepLedger({ store, previous, isSameRun: previous !== null, nowMs: () => this.nowMs });
    const membership = isFirst
      ? initialState(settingsOf(this.workers.length))
      : decodeState('coordinator-1.state', this.#state, '1.0.0').membership;
    const driver = driveMembership(membership, {
      send: (to, kind, body) => this.#send(to, kind, body),
      log: () => undefined,
      record: () => this.#deed(() => keeper.record()),
      account: (standing) => this.#deed(() => keeper.account(standing)),
      restart: () => undefined,
      begin: (before, after) => {
        const agreed = agreedBy(after);
        if (!hasCommitted(before, after) || agreed === null) return;
        const workers = after.members.filter(isInGeneration).length;
        const { generation } = after;
        const { firstStep: step, firstBatch: batches } = agreed;
        this.#deed(() => keeper.begin({ folder: 'run', workers, generation, step, batches, plan: planned(recipe) }));
      },
      keep: (state) => {
        this.#keep(state);
        return true;
      },
      changed: () => undefined,
    });
    this.#living = { driver, keeper, answered: new Map() };
    if (isFirst) this.#keep(membership);
    else this.#takeOver(membership);
    this.#end(driver.state);
    this.workers.forEach((worker) => worker.connect());
  }

  #takeOver({ members }: MembershipState): void {
    const alive = this.workers.map(({ slot }) => slot);
    this.dispatch({ kind: 'takenOver', alive, nowMs: this.nowMs });
    const dead = members.filter(({ join: { slot } }) => slot >= 0 && !alive.includes(slot));
    for (const { join } of dead) {
      this.dispatch({ kind: 'lost', who: { slot: join.slot }, how: 'has ended', nowMs: this.nowMs });
    }
  }

  #keep(membership: MembershipState): void {
    this.#deed(() => (this.#state = encodeState({ membership } as DurableState, '1.0.0')));
    this.#end(membership);
  }

  #end({ ended }: MembershipState): void {
    if (ended === null || this.outcome !== null) return;
    const { keeper } = this.#living as Living;
    keeper.end(ended.outcome.kind === 'complete' ? 'complete' : 'failed');
    this.outcome = ended.outcome;
  }

  #send<K extends keyof ControlBodies>(to: string, kind: K, body: ControlBodies[K]): void {
    this.#deed(() => this.workers.find(({ id }) => id === to)?.receive({ kind, body } as never));
  }

  #deed(act: () => void): void {
    if (this.#killBefore.includes(++this.numDeeds)) throw new Killed();
    act();
  }
}
