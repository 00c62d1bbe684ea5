import { ENTER_RATIO, judgeStragglers, STAY_RATIO, type Straggler } from './judge.ts';
import { addPace, noPace, type Pace, type RankPace } from './rank-pace.ts';

/** A straggler that has been announced. */
export interface Standing {
  readonly straggler: Straggler;
  /** Of the round in which it was seen first. */
  readonly firstStep: number;
}

/** What is known between two reports. Plain data. */
export interface WatchState {
  /** By id, since the last round. */
  readonly sums: ReadonlyMap<string, RankPace>;
  readonly standing: Standing | null;
  /** Whom the last rounds have seen who has not been announced, and since when. */
  readonly suspect: { readonly straggler: Straggler; readonly rounds: number; readonly firstStep: number } | null;
  /** Rounds in a row that have not seen the standing one. */
  readonly missed: number;
}

export interface Watched {
  readonly state: WatchState;
  /** Announced now, or over now; null: nothing has changed. */
  readonly change:
    | { readonly kind: 'began'; readonly standing: Standing; readonly before: Standing | null; readonly step: number }
    | { readonly kind: 'ended'; readonly before: Standing; readonly step: number }
    | null;
}

export interface Member {
  readonly id: string;
  readonly rank: number;
  readonly host: string;
}

/** A round is judged when every rank has told of so many steps and seconds. */
const ROUND_STEPS = 5;
const ROUND_SECONDS = 3;
/** Rounds in a row that see the same, before it is announced; and that do not, before it is over. */
const ENTER_ROUNDS = 3;
const LEAVE_ROUNDS = 4;

export const QUIET: WatchState = { sums: new Map(), standing: null, suspect: null, missed: 0 };

/**
 * Hears one rank's pace and decides whether somebody has become a straggler, or is none any more. Pure. It takes longer to leave
 * than to enter, and a lower ratio to stay, so that a rank at the threshold is not announced again and again.
 */
export function hearPace(state: WatchState, members: readonly Member[], from: string, pace: Pace): Watched {
  const member = members.find(({ id }) => id === from);
  if (member === undefined) return { state, change: null };
  // Of another generation: its ranks are others.
  const isSame = [...state.sums].every(([id, { rank }]) => members.some((one) => one.id === id && one.rank === rank));
  const sums = new Map(isSame ? state.sums : []);
  sums.set(from, addPace(sums.get(from) ?? noPace(member.rank, member.host), pace));
  const round = members.map(({ id }) => sums.get(id)).filter((one) => one !== undefined);
  const isWhole = round.length === members.length && round.every(isEnough);
  return isWhole ? judgeRound({ ...state, sums: new Map() }, round) : { state: { ...state, sums }, change: null };
}

function isEnough({ steps, seconds }: RankPace): boolean {
  return steps >= ROUND_STEPS && seconds >= ROUND_SECONDS;
}

function judgeRound(state: WatchState, round: readonly RankPace[]): Watched {
  const { standing } = state;
  const step = Math.max(...round.map(({ lastStep }) => lastStep));
  const seen = judgeStragglers(round, standing === null ? ENTER_RATIO : STAY_RATIO);
  if (standing !== null && seen !== null && isSame(seen, standing.straggler)) {
    return { state: { ...state, suspect: null, missed: 0 }, change: null };
  }
  const missed = standing === null ? 0 : state.missed + 1;
  const isNew = seen !== null && (standing === null || seen.cause === 'network' || seen.ratio >= ENTER_RATIO);
  if (isNew) {
    const { suspect } = state;
    const first = Math.min(...round.map(({ lastStep, steps }) => lastStep + 1 - steps));
    const isAgain = suspect !== null && isSame(suspect.straggler, seen);
    const rounds = isAgain ? suspect.rounds + 1 : 1;
    const firstStep = isAgain ? suspect.firstStep : first;
    if (rounds >= ENTER_ROUNDS) {
      const began: Standing = { straggler: seen, firstStep };
      return {
        state: { ...state, standing: began, suspect: null, missed: 0 },
        change: { kind: 'began', standing: began, before: standing, step },
      };
    }
    return { state: { ...state, suspect: { straggler: seen, rounds, firstStep }, missed }, change: null };
  }
  if (standing !== null && missed >= LEAVE_ROUNDS) {
    return {
      state: { ...state, standing: null, suspect: null, missed: 0 },
      change: { kind: 'ended', before: standing, step },
    };
  }
  return { state: { ...state, suspect: null, missed }, change: null };
}

function isSame(a: Straggler, b: Straggler): boolean {
  return a.rank === b.rank && a.cause === b.cause && a.to === b.to;
}
