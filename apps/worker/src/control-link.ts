import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ControlBodies, type ControlKind, decodeEnvelope, encodeControl } from '@circlet/protocol';
import { decodeJoinToken, type JoinToken } from '@circlet/security';
import { type ControlConnection, dial } from './control-connection.ts';
import { type ControlInbox, controlInbox } from './control-inbox.ts';
import { CoordinatorUnreachableError, RunAbortedError, TurnedAwayError } from './errors.ts';
import { type KeptMessage, outbox } from './outbox.ts';
import { whyTurnedAway } from './security/join-keys.ts';

/**
 * This worker's connection to the coordinator. When it breaks off, the worker goes on, and dials until the coordinator is back or
 * another has taken its place: what has to arrive is kept until it was heard.
 */
export interface ControlLink extends ControlInbox, AsyncDisposable {
  send<K extends ControlKind>(kind: K, body: ControlBodies[K]): void;
  /** What heartbeats say. */
  setPhase(step: number, phase: string): void;
  /** How much of that phase is done, 0 to 1. */
  setShareDone(share: number): void;
  /** Who says where this worker stands when it comes back to a coordinator. */
  onComeBack(listener: () => Omit<ControlBodies['comeBack'], 'job'>): void;
}

const HEARTBEAT_MS = 1_000;
/** How long a coordinator that is there, but busy or halted, has to answer a worker's last words. */
const GOODBYE_MS = 30_000;
/** Between the end of a connection and dialling anew. */
const REDIAL_MS = 100;

/** What must arrive, and once. All else is worth nothing later: the next of its kind says more, and steps are told by where one stands. */
const KEPT: readonly ControlKind[] = [
  'available',
  'ready',
  'suspect',
  'leaving',
  'evaluation',
  'checkpointSaved',
  'checkpointMissed',
  'replicasDiffered',
  'batchRefused',
  'imagesReplaced',
  'settled',
  'failed',
  'finished',
  'note',
];

/**
 *     joining ─▶ open ─▶ away ─▶ returning
 *                 ▲                 │        comeBack was said; what is said meanwhile comes after what was kept
 *                 └─────────────────┘        welcomeBack: up to where it was heard
 */
type Stage = 'joining' | 'open' | 'away' | 'returning';

/**
 * Says hello to the coordinator and waits until it is answered.
 *
 * @param token null: the coordinator wants none
 * @throws CoordinatorUnreachableError when nobody answers within `patienceMs`; TurnedAwayError; JoinRefusedError; WorkerUsageError
 */
export async function joinCoordinator(
  address: string,
  join: ControlBodies['join'],
  patienceMs: number,
  token: JoinToken | null = null,
): Promise<{ link: ControlLink; welcome: ControlBodies['welcome'] }> {
  const id = randomBytes(15).toString('base64url');
  const inbox = controlInbox();
  const { ended } = inbox;
  const box = outbox();
  let stage: Stage = 'joining';
  let incarnation = 0;
  let membership: { readonly job: string; readonly token: JoinToken | null; readonly waitMs: number } | null = null;
  /** What is to be sent once this worker is welcome back, in order; a number of 0: not kept. */
  let backlog: KeptMessage[] = [];
  let hasBeenOpen = false;
  let hasSaidLastWords = false;
  let position = { step: 0, phase: 'joining', shareDone: 0 };
  let whereThisIs = (): Omit<ControlBodies['comeBack'], 'job'> => ({ generation: 0, batches: 0, refused: [] });
  const end = (error: Error): void => inbox.end(error);
  ended.addEventListener('abort', () => clearTimeout(impatient), { once: true });
  inbox.onHeard((sequence) => box.heard(sequence));
  inbox.onWelcomeBack((sequence) => {
    if (stage !== 'returning') return;
    clearTimeout(impatient);
    stage = 'open';
    box.heard(sequence);
    backlog
      .filter((message) => message.sequence === 0 || message.sequence > sequence)
      .forEach(({ bytes }) => connection?.send(bytes));
    backlog = [];
  });
  const plain = <K extends ControlKind>(kind: K, body: ControlBodies[K]): Uint8Array =>
    encodeControl(kind, body, { incarnation, sequence: 0 });
  const link: ControlLink = {
    send(kind, body) {
      const isKept = KEPT.includes(kind);
      const encode = (sequence: number): Uint8Array => encodeControl(kind, body, { incarnation, sequence });
      const message = isKept ? box.add(encode) : { sequence: 0, bytes: encode(0) };
      if (stage === 'open') connection?.send(message.bytes);
      else if (stage === 'returning') backlog.push(message);
      hasSaidLastWords ||= kind === 'failed' || kind === 'finished';
    },
    expect: inbox.expect,
    onMembership: inbox.onMembership,
    onClockAnswer: inbox.onClockAnswer,
    onFlightWanted: inbox.onFlightWanted,
    onTimelineWanted: inbox.onTimelineWanted,
    ended,
    get stopRequested() {
      return inbox.stopRequested;
    },
    get checkpointRequested() {
      return inbox.checkpointRequested;
    },
    checkpointGranted: inbox.checkpointGranted,
    setPhase: (step, phase) => (position = { step, phase, shareDone: 0 }),
    setShareDone: (shareDone) => (position = { ...position, shareDone }),
    onComeBack: (listener) => (whereThisIs = listener),
    async [Symbol.asyncDispose]() {
      // The last words must be read before the process is seen to end. A coordinator that is gone for good ends the wait.
      if (hasSaidLastWords) {
        const heard = link.expect('goodbye').catch(() => undefined);
        await Promise.race([heard, sleep(GOODBYE_MS + (membership?.waitMs ?? 0), undefined, { ref: false })]);
      }
      clearInterval(beating);
      clearTimeout(impatient);
      clearTimeout(redialling);
      if (stage === 'open') await connection?.[Symbol.asyncDispose]();
      else connection?.close();
    },
  };
  const opened = (): void => {
    hasBeenOpen = true;
    if (membership === null) {
      clearTimeout(impatient);
      connection?.send(plain('join', join));
      return;
    }
    stage = 'returning';
    backlog = [...box.kept];
    connection?.send(plain('comeBack', { job: membership.job, ...whereThisIs() }));
  };
  const turnedAway = (wasAnswered: boolean): void => {
    // Whoever has been let in before has not lost its keys: something else is there for now.
    if (!hasBeenOpen) end(new TurnedAwayError(address, whyTurnedAway(token, wasAnswered)));
  };
  const closed = (): void => {
    if (ended.aborted) return;
    connection?.close();
    // Of a connection that opens and closes again and again, patience counts from the first time.
    if (stage === 'open' || stage === 'joining') beImpatient(membership?.waitMs ?? patienceMs);
    if (membership !== null) stage = 'away';
    if (!ended.aborted) redialling = setTimeout(open, REDIAL_MS);
  };
  const beImpatient = (forMs: number): void => {
    clearTimeout(impatient);
    const seconds = Math.round(forMs / 1000);
    const giveUp = (): void =>
      end(
        hasBeenOpen
          ? new RunAbortedError(`the coordinator has gone and did not come back within ${seconds} s`)
          : new CoordinatorUnreachableError(address, `nobody answered within ${seconds} s`),
      );
    if (forMs === 0) giveUp();
    else impatient = setTimeout(giveUp, forMs);
  };
  const message = (bytes: Buffer): void => {
    const { message, head } = decodeEnvelope(bytes);
    // One that another has taken the place of does not know it yet.
    if (head.incarnation < incarnation) return;
    incarnation = head.incarnation;
    inbox.receive(message);
  };
  const failed = (error: unknown): void => end(error as Error);
  const open = (): void => {
    connection = dial(address, id, membership?.token ?? token, { opened, turnedAway, message, closed, failed });
  };
  let impatient: NodeJS.Timeout | undefined;
  let redialling: NodeJS.Timeout | undefined;
  let connection: ControlConnection | null = null;
  const beating = setInterval(
    () => link.send('heartbeat', { ...position, residentBytes: process.memoryUsage.rss() }),
    HEARTBEAT_MS,
  );
  try {
    open();
    beImpatient(patienceMs);
    const welcome = await link.expect('welcome');
    const { job, memberToken, coordinatorWaitSeconds } = welcome;
    membership = {
      job,
      token: memberToken === '' ? token : decodeJoinToken(memberToken),
      waitMs: 1000 * coordinatorWaitSeconds,
    };
    stage = 'open';
    return { link, welcome };
  } catch (error) {
    clearInterval(beating);
    clearTimeout(impatient);
    clearTimeout(redialling);
    (connection as ControlConnection | null)?.close();
    throw error;
  }
}
