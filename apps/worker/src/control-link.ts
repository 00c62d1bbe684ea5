import { setTimeout as sleep } from 'node:timers/promises';
import {
  type ControlBodies,
  type ControlKind,
  decodeControl,
  encodeControl,
  MAX_CONTROL_BYTES,
} from '@circlet/protocol';
import { heartbeat, type JoinToken } from '@circlet/security';
import { Dealer } from 'zeromq';
import { type ControlInbox, controlInbox } from './control-inbox.ts';
import { CoordinatorUnreachableError, LeftBehindError, TurnedAwayError, WorkerUsageError } from './errors.ts';
import { joinKeys, whyTurnedAway } from './security/join-keys.ts';

/** This worker's connection to the coordinator. */
export interface ControlLink extends ControlInbox, AsyncDisposable {
  send<K extends ControlKind>(kind: K, body: ControlBodies[K]): void;
  /** What heartbeats say; told at once when it changes the picture. */
  setPhase(step: number, phase: string): void;
}

const HEARTBEAT_MS = 1_000;
/** How long a coordinator that is there, but busy or halted, has to answer a worker's last words. */
const GOODBYE_MS = 30_000;

/**
 * Says hello to the coordinator and waits until all workers have.
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
  // ZeroMQ's own heartbeats are answered by its I/O thread: a coordinator's host that is cut off is noticed within 5 s.
  const limits = { linger: 1_000, immediate: true, maxMessageSize: MAX_CONTROL_BYTES };
  const socket = new Dealer({ ...limits, ...heartbeat(1_000, 5_000), ...joinKeys(token) });
  const inbox = controlInbox();
  const { receive, end } = inbox;
  let hasSaidLastWords = false;
  let position = { step: 0, phase: 'joining' };
  let tail: Promise<void> = Promise.resolve();
  const link: ControlLink = {
    send(kind, body) {
      // A message that cannot be sent has no coordinator to read it, which `ended` tells.
      tail = tail.then(() => socket.send(encodeControl(kind, body))).catch(() => undefined);
      hasSaidLastWords ||= kind === 'failed' || kind === 'finished';
    },
    expect: inbox.expect,
    onMembership: inbox.onMembership,
    onClockAnswer: inbox.onClockAnswer,
    onFlightWanted: inbox.onFlightWanted,
    onTimelineWanted: inbox.onTimelineWanted,
    ended: inbox.ended,
    get stopRequested() {
      return inbox.stopRequested;
    },
    get checkpointRequested() {
      return inbox.checkpointRequested;
    },
    checkpointGranted: inbox.checkpointGranted,
    setPhase: (step, phase) => (position = { step, phase }),
    async [Symbol.asyncDispose]() {
      await tail;
      // The last words must be read before the process is seen to end. A coordinator that is gone ends the wait.
      if (hasSaidLastWords) {
        const heard = link.expect('goodbye').catch(() => undefined);
        await Promise.race([heard, sleep(GOODBYE_MS, undefined, { ref: false })]);
      }
      clearInterval(beating);
      socket.close();
    },
  };
  const beating = setInterval(
    () => link.send('heartbeat', { ...position, residentBytes: process.memoryUsage.rss() }),
    HEARTBEAT_MS,
  );
  const impatient = setTimeout(
    () => end(new CoordinatorUnreachableError(address, `nobody answered within ${Math.round(patienceMs / 1000)} s`)),
    patienceMs,
  );
  socket.events.on('handshake', () => clearTimeout(impatient));
  const turnedAway = (wasAnswered: boolean): void =>
    end(new TurnedAwayError(address, whyTurnedAway(token, wasAnswered)));
  socket.events.on('handshake:error:auth', () => turnedAway(true));
  socket.events.on('handshake:error:protocol', () => turnedAway(false));
  socket.events.on('handshake:error:other', () => turnedAway(false));
  socket.events.on('disconnect', () => end(new LeftBehindError('the connection to the coordinator was lost')));
  const listen = async (): Promise<void> => {
    for await (const [bytes] of socket) receive(decodeControl(bytes as Buffer));
  };
  try {
    connect(socket, address);
    listen().catch((error: unknown) => end(error as Error));
    link.send('join', join);
    return { link, welcome: await link.expect('welcome') };
  } catch (error) {
    clearInterval(beating);
    socket.linger = 0;
    socket.close();
    throw error;
  } finally {
    clearTimeout(impatient);
  }
}

function connect(socket: Dealer, address: string): void {
  const refusal = (cause?: unknown): Error =>
    new WorkerUsageError(`--coordinator: expected an address as tcp://10.0.0.1:7000, got '${address}'`, { cause });
  // ZeroMQ itself takes port 99999 for 34463.
  const [, port] = /^tcp:\/\/.+:(\d+)$/.exec(address) ?? [];
  if (port === undefined || Number(port) > 65_535) throw refusal();
  try {
    socket.connect(address);
  } catch (cause) {
    throw refusal(cause);
  }
}
