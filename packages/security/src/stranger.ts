/**
 * Why somebody got nowhere. Few and fixed, so that they can be the values of a metric's label.
 *
 * - `no-keys`: a connection that does not speak as this job's coordinator demands: no keys, another job's, or no ZeroMQ at all
 * - `unknown-key`: keys that nobody here has handed out, or that belong to no member
 * - `expired-token`: a join token after its time
 * - `junk`: bytes that are no frame and no message
 * - `forged`: a frame whose seal is not of the member it names, of this job and generation
 * - `replayed`: a frame of a member that has been here before
 * - `old-generation`: a frame of an earlier generation
 * - `not-a-member`: a control message from a connection that has not joined
 * - `http`: a request for a page without the right token, or beyond a limit
 */
export type StrangerReason = (typeof STRANGER_REASONS)[number];

export const STRANGER_REASONS = [
  'no-keys',
  'unknown-key',
  'expired-token',
  'junk',
  'forged',
  'replayed',
  'old-generation',
  'not-a-member',
  'http',
] as const;

export type OnStranger = (reason: StrangerReason) => void;

export interface StrangerListeners {
  /** Each time: for a metric. */
  readonly count: OnStranger;
  /** The 1st, 10th, 100th … of a reason: a flood of strangers must not become a flood of lines. */
  readonly tell: (reason: StrangerReason, numSoFar: number) => void;
}

/** Counts whoever gets nowhere. */
export function countStrangers({ count, tell }: StrangerListeners): OnStranger {
  const numOf = new Map<StrangerReason, number>();
  return (reason) => {
    const numSoFar = (numOf.get(reason) ?? 0) + 1;
    numOf.set(reason, numSoFar);
    count(reason);
    if (Number.isInteger(Math.log10(numSoFar))) tell(reason, numSoFar);
  };
}

const SENTENCES: Readonly<Record<StrangerReason, string>> = {
  'no-keys': 'a connection without the keys of this job was turned away',
  'unknown-key': 'a connection with keys of no member was turned away',
  'expired-token': 'a worker with a join token after its time was turned away; give it the newest one',
  junk: 'bytes that are no message of circlet were dropped',
  forged: 'a frame that no member has sealed was dropped',
  replayed: 'a frame that had been here before was dropped',
  'old-generation': 'a frame of an earlier generation was dropped',
  'not-a-member': 'a message of a connection that has not joined was dropped',
  http: 'a request for a page was refused: wrong token, or beyond a limit',
};

/** For the user: `a frame that no member has sealed was dropped (10 so far)`. */
export function strangerSentence(reason: StrangerReason, numSoFar: number): string {
  return `${SENTENCES[reason]}${numSoFar === 1 ? '' : ` (${numSoFar} so far)`}`;
}
