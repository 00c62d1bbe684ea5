import type { ControlBodies, ControlKind } from '@circlet/protocol';

/** One worker, from its Join on. */
export interface MemberState {
  /** Identity of its connection. */
  readonly id: string;
  /** −1 until all have joined. */
  readonly rank: number;
  readonly join: ControlBodies['join'];
  readonly planned: ControlBodies['planned'] | null;
  readonly finished: ControlBodies['finished'] | null;
  readonly hasFailed: boolean;
  /** Whether it has told everything of the steps before a checkpoint and waits until that is recorded. */
  readonly hasSettled: boolean;
  /** What it does, as its heartbeats say. */
  readonly activity: string;
  readonly lastBeatMs: number;
}

export type Phase = 'joining' | 'planning' | 'running' | 'ended';

/** What the rendezvous knows. Plain data: the whole decision logic is `step(state, event)`. */
export interface RendezvousState {
  readonly phase: Phase;
  readonly settings: RendezvousSettings;
  readonly members: readonly MemberState[];
  /** Highest number of applied steps that a worker has reported. */
  readonly step: number;
  readonly lastCheckpoint: string | null;
  readonly stopping: boolean;
  /** A failure that may be another one's consequence: kept back until its cause has had time to show. */
  readonly suspicion: Suspicion | null;
}

export interface Suspicion {
  readonly outcome: Outcome;
  readonly id: string;
  readonly untilMs: number;
}

export interface RendezvousSettings {
  readonly worldSize: number;
  readonly circletVersion: string;
  readonly job: string;
  readonly recipe: string;
  readonly runDirectory: string;
  /** Checkpoints to go on from, or empty. */
  readonly resumePath: string;
  readonly numShards: number;
  /** Whether workers send what they do and when. */
  readonly trace: boolean;
  /** A member that has not been heard of for this long while it trains is lost. */
  readonly silenceMs: number;
  /** The same while it reads its data and traces its programs, which keeps its event loop busy. */
  readonly planningSilenceMs: number;
}

export type RendezvousEvent =
  | { readonly kind: 'message'; readonly id: string; readonly nowMs: number; readonly message: WorkerMessage }
  /** The process (`slot`) or the connection (`id`) of a worker ended; `how` completes the sentence "rank 1 …". */
  | { readonly kind: 'lost'; readonly who: { readonly slot: number } | { readonly id: string }; readonly how: string }
  | { readonly kind: 'stop'; readonly reason: string }
  | { readonly kind: 'tick'; readonly nowMs: number };

type MessageOf<K extends ControlKind> = { [P in K]: { readonly kind: P; readonly body: ControlBodies[P] } }[K];

export type WorkerMessage = MessageOf<
  | 'join'
  | 'planned'
  | 'progress'
  | 'batchRefused'
  | 'imagesReplaced'
  | 'settled'
  | 'evaluation'
  | 'checkpointSaved'
  | 'checkpointMissed'
  | 'heartbeat'
  | 'failed'
  | 'finished'
  | 'note'
>;

type CoordinatorKind = 'welcome' | 'members' | 'start' | 'recorded' | 'abort' | 'stop' | 'refused' | 'goodbye';

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
  readonly state: RendezvousState;
  readonly effects: readonly Effect[];
}

export function initialState(settings: RendezvousSettings): RendezvousState {
  return {
    phase: 'joining',
    settings,
    members: [],
    step: 0,
    lastCheckpoint: null,
    stopping: false,
    suspicion: null,
  };
}

export function withMember(state: RendezvousState, member: MemberState): RendezvousState {
  return { ...state, members: state.members.map((other) => (other.id === member.id ? member : other)) };
}

export function log(event: string, fields: Readonly<Record<string, unknown>>): Effect {
  return { kind: 'log', event, fields };
}
