import type { ControlBodies, ControlKind } from '@circlet/protocol';
import type { Arithmetic } from './arithmetic.ts';
import type { Health } from './health.ts';

/** One connected worker, from its Join on. */
export interface MemberState {
  /** Identity of its connection. */
  readonly id: string;
  /** In the generation that is prepared or runs, or in the one just left; −1: in none so far. */
  readonly rank: number;
  readonly join: ControlBodies['join'];
  /** Where it says it stands, from when it can take part in the next generation until it is asked to. */
  readonly standing: ControlBodies['available'] | null;
  /** Its answer to the last Prepare. */
  readonly ready: ControlBodies['ready'] | null;
  readonly finished: ControlBodies['finished'] | null;
  /** Whether it has been a member of a generation that trained. */
  readonly hasTrained: boolean;
  /** It takes part in no generation before this time: others cannot reach it. */
  readonly asideUntilMs: number;
  /** It was asked to go. */
  readonly isLeaving: boolean;
  /** Whether it has told everything of the steps before a checkpoint and waits until that is recorded. */
  readonly hasSettled: boolean;
  /** What it does, as its heartbeats say. */
  readonly activity: string;
  readonly lastBeatMs: number;
  /** Up to which number it has been heard of what it keeps until then. */
  readonly heard: number;
  /** A member from the time of the coordinator before, which has not come back yet. */
  readonly isAway: boolean;
}

/**
 *     forming ──▶ preparing ──▶ running ──▶ draining
 *        ▲            │            │            │        a member is lost: the generation is abandoned
 *        └────────────┴────────────┴────────────┘        drained: its members go on in the next one
 */
export type Phase = 'forming' | 'preparing' | 'running' | 'draining' | 'ended';

/** What the coordinator knows of who takes part. Plain data: the whole decision logic is `step(state, event)`. */
export interface MembershipState {
  readonly phase: Phase;
  readonly settings: MembershipSettings;
  /** The last one prepared; it only grows. 0: none yet. */
  readonly generation: number;
  /** What its members were asked for; null: none yet. */
  readonly prepared: Omit<ControlBodies['prepare'], 'rank'> | null;
  /** Up to where the ledger was on the disk when all ranks had last settled; null: they have not. */
  readonly recorded: ControlBodies['recorded'] | null;
  readonly members: readonly MemberState[];
  /** Whether a generation has begun to train. Before that, a lost worker of this host ends the run. */
  readonly hasTrained: boolean;
  /** Highest number of applied steps that a worker has reported. */
  readonly step: number;
  readonly lastCheckpoint: string | null;
  readonly stopping: boolean;
  /** When the phase began. */
  readonly sinceMs: number;
  /** Why the last generation ended, for logs. */
  readonly cause: string;
  /** The failure that ends the run if it cannot go on. */
  readonly lastFailure: Failure | null;
  /** Failures of hosts and slots, and until when they are set aside. */
  readonly health: readonly Health[];
  /** Workers of this host to be started again. */
  readonly restarts: readonly Restart[];
  /** Slots whose workers were let go, until their processes have ended. */
  readonly letGo: readonly number[];
  /** Whom members blamed when the last generations could not form, and how often in a row. */
  readonly blamed: { readonly id: string; readonly times: number } | null;
  /** The step at which workers last waited for each other in vain, and how often in a row; null: at none. */
  readonly standstill: { readonly step: number; readonly times: number } | null;
  /** Since when there have been too few workers, those on their way included; null: there are enough. */
  readonly tooFewSinceMs: number | null;
  /** How the run has ended, and what its workers are told of it. */
  readonly ended: { readonly outcome: Outcome; readonly reason: string } | null;
  /** How all workers compute; null: nobody has said, or the recipe is not deterministic. */
  readonly arithmetic: Arithmetic | null;
}

export interface Failure {
  readonly code: string;
  readonly message: string;
}

export interface Restart {
  readonly slot: number;
  readonly atMs: number;
  /** Its process is on its way and has not joined yet. */
  readonly isStarted: boolean;
}

export interface MembershipSettings {
  /** Workers that the first generation waits for. */
  readonly numWorkers: number;
  /** Later ones form with so many at least. */
  readonly minWorkers: number;
  /** Workers beyond these wait as spares. */
  readonly maxWorkers: number;
  /** A generation trains for so long before it makes room for new workers. */
  readonly dwellMs: number;
  /** How long the run waits with fewer than `minWorkers` before it ends. */
  readonly waitMs: number;
  /** Failures of one host or slot within ten minutes that set it aside for five; 0: none do. Default 3. */
  readonly mostFailures?: number;
  /** Whether a lost worker ends the run: where each rank holds what no other has (a sharded head). */
  readonly isFixed: boolean;
  /** Whether the coordinator started the workers with slots and starts them again. */
  readonly restartsWorkers: boolean;
  readonly circletVersion: string;
  readonly job: string;
  readonly recipe: string;
  readonly runDirectory: string;
  /** How long a worker looks for a coordinator that has gone. */
  readonly coordinatorWaitMs: number;
  /** Checkpoints to go on from, or empty. */
  readonly resumePath: string;
  readonly numShards: number;
  /** Whether workers send what they do and when. */
  readonly trace: boolean;
  /** A member that has not been heard of for this long while it trains is lost. */
  readonly silenceMs: number;
  /** The same while it reads its data and traces its programs, which keeps its event loop busy. */
  readonly buildingSilenceMs: number;
}

/** Who was lost: a process of this host (`slot`) or a connection (`id`). */
export type Whom = { readonly slot: number } | { readonly id: string };

export type MembershipEvent =
  | {
      readonly kind: 'message';
      readonly id: string;
      readonly nowMs: number;
      readonly message: WorkerMessage;
      /** Its number among those that its sender keeps; absent or 0: it is not kept. */
      readonly sequence?: number;
    }
  /** This coordinator takes the place of one that has gone, with its state. `alive`: slots whose processes are there. */
  | { readonly kind: 'takenOver'; readonly alive: readonly number[]; readonly nowMs: number }
  /** The process or the connection of a worker ended; `how` completes the sentence "rank 1 …". */
  | { readonly kind: 'lost'; readonly who: Whom; readonly how: string; readonly nowMs: number }
  /** What the workers of a generation wait for was lost on its way. */
  | { readonly kind: 'standstill'; readonly generation: number; readonly reason: string; readonly nowMs: number }
  | { readonly kind: 'stop'; readonly reason: string; readonly nowMs: number }
  | { readonly kind: 'tick'; readonly nowMs: number };

type MessageOf<K extends ControlKind> = { [P in K]: { readonly kind: P; readonly body: ControlBodies[P] } }[K];

export type WorkerMessage = MessageOf<
  | 'join'
  | 'comeBack'
  | 'available'
  | 'ready'
  | 'suspect'
  | 'leaving'
  | 'progress'
  | 'batchRefused'
  | 'imagesReplaced'
  | 'replicasDiffered'
  | 'settled'
  | 'evaluation'
  | 'checkpointSaved'
  | 'checkpointMissed'
  | 'heartbeat'
  | 'failed'
  | 'finished'
  | 'note'
>;

type CoordinatorKind =
  | 'welcome'
  | 'welcomeBack'
  | 'prepare'
  | 'commit'
  | 'abandon'
  | 'drain'
  | 'leftBehind'
  | 'recorded'
  | 'abort'
  | 'stop'
  | 'refused'
  | 'goodbye';

type Send = {
  [K in CoordinatorKind]: {
    readonly kind: 'send';
    readonly to: string;
    readonly message: K;
    readonly body: ControlBodies[K];
  };
}[CoordinatorKind];

export type Effect =
  | Send
  /** What was said of steps so far goes to the disk before the effects after this one. */
  | { readonly kind: 'record' }
  /** What the survivors of a generation have done, told or not: the ledger fills in what nobody lived to tell. */
  | { readonly kind: 'account'; readonly standing: ControlBodies['available'] }
  /** Ends what is left of a slot's process, and starts another one. */
  | { readonly kind: 'restart'; readonly slot: number }
  | { readonly kind: 'log'; readonly event: string; readonly fields: Readonly<Record<string, unknown>> }
  | { readonly kind: 'end'; readonly outcome: Outcome };

export type Outcome =
  /** All steps were trained. */
  | { readonly kind: 'complete'; readonly finished: ControlBodies['finished'] }
  /** Stopped on request, with a checkpoint. */
  | { readonly kind: 'stopped'; readonly finished: ControlBodies['finished'] }
  /** Stopped on request before there was anything to save. */
  | { readonly kind: 'cancelled'; readonly reason: string }
  | { readonly kind: 'failed'; readonly message: string; readonly code: string; readonly userError: boolean };

export interface Decision {
  readonly state: MembershipState;
  readonly effects: readonly Effect[];
}

export function initialState(settings: MembershipSettings): MembershipState {
  return {
    phase: 'forming',
    settings,
    generation: 0,
    prepared: null,
    recorded: null,
    members: [],
    hasTrained: false,
    step: 0,
    lastCheckpoint: null,
    stopping: false,
    sinceMs: 0,
    cause: '',
    lastFailure: null,
    health: [],
    restarts: [],
    letGo: [],
    blamed: null,
    standstill: null,
    tooFewSinceMs: null,
    ended: null,
    arithmetic: null,
  };
}

/** Whether it has been asked into the generation that is prepared or runs and has not left it. */
export function isInGeneration({ rank, standing, finished }: MemberState): boolean {
  return rank >= 0 && standing === null && finished === null;
}

/** Whether a generation trains, or comes to the end of its last step. */
export function isTraining({ phase }: Pick<MembershipState, 'phase'>): boolean {
  return phase === 'running' || phase === 'draining';
}

/** A worker becomes a member by its Join: what others say must reach neither the ledger nor the user. */
export function isHeard({ members }: MembershipState, from: string, kind: ControlKind): boolean {
  return kind === 'join' || members.some(({ id }) => id === from);
}

/** What the ranks of the generation agreed on; null before the first is ready. */
export function agreedBy({ members }: MembershipState): ControlBodies['ready'] | null {
  const ranks = members.filter(({ rank, ready }) => rank >= 0 && ready !== null);
  return ranks.sort((a, b) => a.rank - b.rank)[0]?.ready ?? null;
}

/** Whether a generation began to train between two states. */
export function hasCommitted(before: MembershipState, after: MembershipState): boolean {
  return before.phase === 'preparing' && isTraining(after);
}

/** Members that are there no more. */
export function goneBetween(before: MembershipState, after: MembershipState): MemberState[] {
  if (before.members === after.members) return [];
  const ids = new Set(after.members.map(({ id }) => id));
  return before.members.filter(({ id }) => !ids.has(id));
}

/** How many stay when this one goes: who leaves or has finished does not. */
export function stayingWithout({ members }: MembershipState, id: string): number {
  return members.filter((other) => other.id !== id && !other.isLeaving && other.finished === null).length;
}

export function withMember(state: MembershipState, member: MemberState): MembershipState {
  return { ...state, members: state.members.map((other) => (other.id === member.id ? member : other)) };
}

export function withoutMember(state: MembershipState, id: string): MembershipState {
  return { ...state, members: state.members.filter((member) => member.id !== id) };
}

export function log(event: string, fields: Readonly<Record<string, unknown>>): Effect {
  return { kind: 'log', event, fields };
}

/** One decision after the other, as one. */
export function andThen(first: Decision, next: (state: MembershipState) => Decision): Decision {
  if (first.state.phase === 'ended') return first;
  const second = next(first.state);
  return { state: second.state, effects: [...first.effects, ...second.effects] };
}
