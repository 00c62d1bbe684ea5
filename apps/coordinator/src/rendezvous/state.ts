import type { ControlBodies, ControlKind } from '@circlet/protocol';

/** One worker, from its Join on. */
export interface MemberState {
  /** Identity of its connection. */
  readonly id: string;
  readonly rank: number;
  readonly join: ControlBodies['join'];
  readonly planned: ControlBodies['planned'] | null;
  readonly finished: ControlBodies['finished'] | null;
  readonly lastBeatMs: number;
}

export type Phase = 'joining' | 'planning' | 'running' | 'ended';

/** What the rendezvous knows. Plain data: the whole decision logic is `step(state, event)`. */
export interface RendezvousState {
  readonly phase: Phase;
  readonly settings: RendezvousSettings;
  readonly members: readonly MemberState[];
  /** Highest step that a worker has reported. */
  readonly step: number;
  readonly lastCheckpoint: string | null;
  readonly stopping: boolean;
}

export interface RendezvousSettings {
  readonly worldSize: number;
  readonly circletVersion: string;
  readonly job: string;
  readonly recipe: string;
  readonly dataPath: string;
  readonly runDirectory: string;
  readonly resumePath: string;
  readonly numShards: number;
  /** A member that has not been heard of for this long is lost. */
  readonly silenceMs: number;
}

export type RendezvousEvent =
  | { readonly kind: 'message'; readonly id: string; readonly nowMs: number; readonly message: WorkerMessage }
  /** The process or connection of a member ended. */
  | { readonly kind: 'lost'; readonly slot: number; readonly how: string }
  | { readonly kind: 'stop'; readonly reason: string }
  | { readonly kind: 'tick'; readonly nowMs: number };

type MessageOf<K extends ControlKind> = { [P in K]: { readonly kind: P; readonly body: ControlBodies[P] } }[K];

export type WorkerMessage = MessageOf<
  'join' | 'planned' | 'progress' | 'evaluation' | 'checkpointSaved' | 'heartbeat' | 'failed' | 'finished' | 'note'
>;

export type Effect =
  | {
      [K in 'welcome' | 'members' | 'start' | 'abort' | 'stop' | 'refused']: {
        readonly kind: 'send';
        readonly to: string;
        readonly message: K;
        readonly body: ControlBodies[K];
      };
    }['welcome' | 'members' | 'start' | 'abort' | 'stop' | 'refused']
  | { readonly kind: 'log'; readonly event: string; readonly fields: Readonly<Record<string, unknown>> }
  | { readonly kind: 'end'; readonly outcome: Outcome };

export type Outcome =
  | { readonly kind: 'complete'; readonly finished: ControlBodies['finished'] }
  | { readonly kind: 'stopped'; readonly finished: ControlBodies['finished'] }
  | { readonly kind: 'failed'; readonly message: string; readonly code: string; readonly userError: boolean };

export function initialState(settings: RendezvousSettings): RendezvousState {
  return { phase: 'joining', settings, members: [], step: 0, lastCheckpoint: null, stopping: false };
}
