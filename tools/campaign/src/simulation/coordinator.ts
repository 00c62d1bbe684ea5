import {
  driveMembership,
  initialState,
  isHeard,
  keepLedger,
  type MembershipEvent,
  type MembershipSettings,
  type MembershipState,
  type Outcome,
  readLedger,
  tellLedger,
  type WorkerMessage,
} from '@circlet/coordinator/simulation';
import type { ControlMessage } from '@circlet/protocol';
import type { Recipe } from '@circlet/recipe';
import type { Random } from '../random.ts';
import type { Clock } from './clock.ts';
import { controlConnection, type Connection, type ConnectionEnds } from './connection.ts';
import type { Network } from './network.ts';
import type { SimulatedProcess } from './process.ts';
import type { Plant } from './worker.ts';

/** A coordinator with its ledger: the real decisions and records, on simulated connections. */
export interface SimulatedCoordinator {
  readonly state: MembershipState;
  /** How the run has ended; null: it has not. */
  readonly outcome: Outcome | null;
  readonly ledger: string;
  connect(process: SimulatedProcess, ends: Pick<ConnectionEnds, 'heard' | 'disconnected'>): Connection;
  /** The process of a slot has ended. */
  exited(slot: number, process: SimulatedProcess): void;
  dispatch(event: MembershipEvent): void;
}

export interface CoordinatorObserver {
  /** Before and after each event. `numEffects`: what followed from it. */
  decided(event: MembershipEvent, before: MembershipState, after: MembershipState, numEffects: number): void;
  /** A message that came or was sent. */
  said(who: 'coordinator' | 'worker', id: string, kind: string, body: unknown): void;
  logged(event: string, fields: Readonly<Record<string, unknown>>): void;
}

export interface CoordinatorDependencies {
  readonly clock: Clock;
  readonly network: Network;
  readonly random: Random;
  readonly settings: MembershipSettings;
  readonly recipe: Recipe;
  /** Of the run before; empty: there is none. */
  readonly ledger: string;
  readonly restart: (slot: number) => void;
  readonly observe: CoordinatorObserver;
  readonly plant: Plant | null;
}

/** As apps/coordinator/src/job/run-job.ts has them. */
const TICK_MS = 500;
const ALL_SEEN_MS = 1_500;
const EXIT_SEEN_MS = 100;

export function startCoordinator(dependencies: CoordinatorDependencies): SimulatedCoordinator {
  const { clock, settings, recipe, restart, observe, plant } = dependencies;
  const connections = new Map<string, Connection>();
  let outcome: Outcome | null = null;
  let numEffects = 0;
  let numConnections = 0;
  const previous = dependencies.ledger === '' ? null : readLedger('ledger.jsonl', Buffer.from(dependencies.ledger));
  let text = previous === null ? '' : dependencies.ledger.slice(0, previous.wholeBytes);
  const store = {
    append: (more: string) => void (text += more),
    sync: () => undefined,
    [Symbol.dispose]: () => undefined,
  };
  const keeper = keepLedger({ store, previous, nowMs: () => clock.nowMs });
  const ledger = tellLedger(keeper, recipe, settings.runDirectory);

  const membership = driveMembership(initialState(settings), {
    send(to, kind, body) {
      numEffects++;
      observe.said('coordinator', to, kind, body);
      if (plant === 'commit-once' && kind === 'commit' && membership.state.generation > 1) return;
      if (connections.get(to)?.down(kind, body) === false) gone(to);
    },
    log(event, fields) {
      numEffects++;
      observe.logged(event, fields);
    },
    record() {
      numEffects++;
      ledger.record();
    },
    account(standing) {
      numEffects++;
      if (plant !== 'forget-survivors') ledger.account(standing);
    },
    restart(slot) {
      numEffects++;
      restart(slot);
    },
    begin: (before, after) => ledger.changed(before, after),
    keep: () => true,
    changed: () => undefined,
  });
  void membership.outcome.then((end) => {
    outcome = end;
    ledger.end(end);
  });
  const dispatch = (event: MembershipEvent): void => {
    const before = membership.state;
    numEffects = 0;
    membership.dispatch(event);
    observe.decided(event, before, membership.state, numEffects);
  };
  const gone = (id: string): void => {
    const how = 'does not answer: its process is stopped or gone, or its link is dead';
    clock.after(settings.restartsWorkers ? EXIT_SEEN_MS : 0, () =>
      dispatch({ kind: 'lost', who: { id }, how, nowMs: clock.nowMs }),
    );
  };
  const received = (id: string, message: ControlMessage): void => {
    observe.said('worker', id, message.kind, message.body);
    const heard = plant === 'no-fence' ? asOfNow(message, membership.state) : message;
    if (isHeard(membership.state, id, heard.kind)) ledger.message(heard);
    if (plant === 'commit-once-one-is-ready' && heard.kind === 'ready') {
      connections.get(id)?.down('commit', { generation: heard.body.generation });
    }
    dispatch({ kind: 'message', id, nowMs: clock.nowMs, message: heard as WorkerMessage });
  };
  const tick = (): void => {
    if (outcome !== null) return;
    dispatch({ kind: 'tick', nowMs: clock.nowMs });
    ledger.tick();
    clock.after(TICK_MS, tick);
  };
  clock.after(TICK_MS, tick);
  return {
    get state() {
      return membership.state;
    },
    get outcome() {
      return outcome;
    },
    get ledger() {
      return text;
    },
    connect(process, ends) {
      const id = `${process.pid}.${++numConnections}`;
      const connection = controlConnection(id, dependencies, process, {
        ...ends,
        received: (message) => received(id, message),
        closed: () => gone(id),
      });
      connections.set(id, connection);
      return connection;
    },
    exited(slot, { ending }) {
      clock.after(ending?.bySignal === true ? 0 : ALL_SEEN_MS, () =>
        dispatch({ kind: 'lost', who: { slot }, how: ending?.how ?? '', nowMs: clock.nowMs }),
      );
    },
    dispatch,
  };
}

/** A planted fault: whatever comes is taken for a word of the generation that there is now. */
function asOfNow(message: ControlMessage, { generation }: MembershipState): ControlMessage {
  return 'generation' in message.body
    ? ({ kind: message.kind, body: { ...message.body, generation } } as ControlMessage)
    : message;
}
