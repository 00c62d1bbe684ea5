import { connect } from 'node:net';
import { clockReading } from '@circlet/protocol';
import { Dealer } from 'zeromq';
import { ASK, DATA, MAX_FRAME_BYTES } from './echo.ts';
import { hostAndPort } from './address.ts';
import { within } from './within.ts';

/** What became of the attempt to reach another host's echo. */
export type Attempt =
  | { readonly outcome: 'unreachable'; readonly why: Obstacle }
  /** It was reached, and then nothing came back of small frames, or of large ones alone. */
  | { readonly outcome: 'lost'; readonly what: 'small frames' | 'large frames' }
  | Measured;

/** Why there is no connection; `stranger`: there is one, to a program that is no doctor. */
export type Obstacle = 'silent' | 'refused' | 'no route' | 'no name' | 'stranger';

export interface Measured {
  readonly outcome: 'measured';
  /** From program to program and back: the smallest of some. */
  readonly roundTripMs: number;
  /** How far the other's wall clock is ahead of this one's, give or take. */
  readonly aheadMs: number;
  readonly uncertaintyMs: number;
  readonly bytesPerSecond: number;
}

const CONNECT_MS = 5_000;
const ANSWER_MS = 5_000;
const NUM_QUESTIONS = 20;
/** However few of them a far host has answered by then. */
const ASK_MS = 3_000;
/** More than any MTU, and half a second's worth of 1 Mbit/s. */
const LARGE_BYTES = 65_536;
const MOST_BYTES = MAX_FRAME_BYTES / 2;
/** What a frame should take, so that the measurement ends in time on a slow link too. */
const FRAME_SECONDS = 0.05;
const MEASURE_MS = 500;
/** Until what is on its way has arrived. */
const MOST_MEASURE_MS = 5_000;
/** As many frames as the bulk lane has on their way. */
const IN_FLIGHT = 8;

/** Connects to an echo as a worker connects to its successor, asks for the time, and sends data for most of a second. */
export async function tryEdge(address: string): Promise<Attempt> {
  // As workers do: nothing is queued for a peer that is not there.
  const socket = new Dealer({
    ...{ linger: 0, immediate: true, sendHighWaterMark: IN_FLIGHT, maxMessageSize: 65_536 },
    ...{ sendTimeout: ANSWER_MS, receiveTimeout: ANSWER_MS },
  });
  try {
    const connected = new Promise<true>((resolve) => socket.events.on('handshake', () => resolve(true)));
    socket.connect(address);
    if (!(await within(connected, CONNECT_MS, false))) {
      return { outcome: 'unreachable', why: await reasonOf(address) };
    }
    return await measure(socket);
  } catch (error) {
    // Nothing can be sent: the connection has gone again.
    if (isTimeout(error)) return { outcome: 'lost', what: 'small frames' };
    throw error;
  } finally {
    socket.close();
  }
}

async function measure(socket: Dealer): Promise<Attempt> {
  const ask = async (kind: string, payload: Uint8Array): Promise<number | null> => {
    await socket.send([kind, '', payload]);
    return answered(socket);
  };
  let best = { uncertaintyMs: Infinity, workerMs: 0, coordinatorMs: 0 };
  const first = performance.now();
  for (let question = 0; question < NUM_QUESTIONS && performance.now() - first < ASK_MS; question++) {
    const [askedMs, begin] = [Date.now(), performance.now()];
    const wallMs = await ask(ASK, new Uint8Array(0));
    if (wallMs === null) return { outcome: 'lost', what: 'small frames' };
    const reading = clockReading(askedMs, wallMs, askedMs + performance.now() - begin);
    if (reading.uncertaintyMs < best.uncertaintyMs) best = reading;
  }
  const begin = performance.now();
  if ((await ask(DATA, new Uint8Array(LARGE_BYTES))) === null) return { outcome: 'lost', what: 'large frames' };
  const firstRate = LARGE_BYTES / ((performance.now() - begin) / 1000);
  const frameBytes = Math.round(Math.min(MOST_BYTES, Math.max(LARGE_BYTES, firstRate * FRAME_SECONDS)));
  const bytesPerSecond = await rateOf(socket, new Uint8Array(frameBytes));
  if (bytesPerSecond === null) return { outcome: 'lost', what: 'large frames' };
  return {
    outcome: 'measured',
    roundTripMs: 2 * best.uncertaintyMs,
    aheadMs: best.coordinatorMs - best.workerMs,
    uncertaintyMs: best.uncertaintyMs,
    bytesPerSecond,
  };
}

/** Bytes per second that arrived, some frames always being on their way. */
async function rateOf(socket: Dealer, frame: Uint8Array): Promise<number | null> {
  const begin = performance.now();
  const send = (): Promise<void> => socket.send([DATA, '', frame]);
  for (let sent = 0; sent < IN_FLIGHT; sent++) await send();
  let arrived = 0;
  let left = IN_FLIGHT;
  while (left > 0 && performance.now() - begin < MOST_MEASURE_MS) {
    if ((await answered(socket)) === null) return null;
    arrived++;
    left--;
    if (performance.now() - begin < MEASURE_MS) {
      await send();
      left++;
    }
  }
  return (arrived * frame.length) / ((performance.now() - begin) / 1000);
}

/** The other's wall clock, or null when no answer comes in time. */
async function answered(socket: Dealer): Promise<number | null> {
  try {
    const parts = await socket.receive();
    return Number(parts[1]?.toString());
  } catch (error) {
    if (isTimeout(error)) return null;
    throw error;
  }
}

function isTimeout(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'EAGAIN';
}

/** ZeroMQ tries again and again and does not say why: a plain connection does. */
export function reasonOf(address: string): Promise<Obstacle> {
  const socket = connect({ ...hostAndPort(address), timeout: PLAIN_MS });
  return new Promise<Obstacle>((resolve) => {
    socket.on('connect', () => resolve('stranger'));
    socket.on('timeout', () => resolve('silent'));
    socket.on('error', ({ code = '' }: NodeJS.ErrnoException) => resolve(OBSTACLES[code] ?? 'no route'));
  }).finally(() => socket.destroy());
}

const PLAIN_MS = 2_000;

const OBSTACLES: Readonly<Record<string, Obstacle>> = {
  ECONNREFUSED: 'refused',
  ETIMEDOUT: 'silent',
  ENOTFOUND: 'no name',
  EAI_AGAIN: 'no name',
};
