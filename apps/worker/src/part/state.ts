import type { ControlBodies } from '@circlet/protocol';

/**
 *     building ─▶ waiting ─▶ forming ─▶ ready ─▶ training ─▶ finished
 *                    ▲          │         │         │
 *                    └──────────┴─ unwinding ◀──────┘       abandoned, broken or drained
 */
export type Stage = 'building' | 'waiting' | 'forming' | 'ready' | 'training' | 'unwinding' | 'finished' | 'gone';

/** A worker's part in a run, from one Join to the end of its connection. Plain data: what follows from an event is `step`. */
export interface PartState {
  readonly stage: Stage;
  /** The one it is in, or was in last; 0: none. */
  readonly generation: number;
}

export type PartEvent =
  /** Data is open, programs are there. */
  | { readonly kind: 'built' }
  | { readonly kind: 'prepare'; readonly record: ControlBodies['prepare'] }
  /** The group is formed and the state taken over. */
  | { readonly kind: 'formed'; readonly ready: ControlBodies['ready'] }
  | { readonly kind: 'commit'; readonly generation: number }
  | { readonly kind: 'abandon'; readonly generation: number; readonly reason: string }
  | { readonly kind: 'drain'; readonly generation: number }
  /** The group failed here, before anybody said so. `rank`: whom that was about; −1: nobody. */
  | { readonly kind: 'broken'; readonly rank: number; readonly reason: string }
  /** All ranks agreed to leave the generation after the step. */
  | { readonly kind: 'drained' }
  /** What was going on in the generation has ended, and its group is gone. */
  | { readonly kind: 'unwound' }
  | { readonly kind: 'finished'; readonly finished: ControlBodies['finished'] }
  /** A signal to this process. */
  | { readonly kind: 'leave'; readonly reason: string }
  | { readonly kind: 'goodbye' };

type Say = {
  [K in 'ready' | 'suspect' | 'leaving' | 'finished']: {
    readonly kind: 'say';
    readonly message: K;
    readonly body: ControlBodies[K];
  };
}['ready' | 'suspect' | 'leaving' | 'finished'];

export type PartEffect =
  | Say
  /** Say where this worker stands, as Available, after the generation. */
  | { readonly kind: 'stand'; readonly generation: number }
  | { readonly kind: 'form'; readonly record: ControlBodies['prepare'] }
  | { readonly kind: 'train' }
  /** End what is going on in the generation, now; then it is unwound. */
  | { readonly kind: 'cancel'; readonly reason: string }
  /** Dispose of the generation, in which nothing is going on any more; then it is unwound. */
  | { readonly kind: 'dissolve' }
  /** Vote for leaving the generation after the step. */
  | { readonly kind: 'askToRegroup' }
  /** The worker's part is over: it may go. */
  | { readonly kind: 'go' };

export interface PartDecision {
  readonly state: PartState;
  readonly effects: readonly PartEffect[];
}

export function initialPart(): PartState {
  return { stage: 'building', generation: 0 };
}
