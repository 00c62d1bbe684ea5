import { createHash } from 'node:crypto';
import { StateDamagedError, StateVersionError } from '../errors.ts';
import type { DurableState } from './durable-state.ts';

/** Raised when the head itself changes. What is below it may change with every release, which the head names. */
const STATE_FORMAT = 1;

/** Two lines of JSON: the head, with the SHA-256 of the second, and the state. */
export function encodeState(state: DurableState, circlet: string): Buffer {
  const body = Buffer.from(JSON.stringify(state, withNotFinite));
  const head = JSON.stringify({ format: STATE_FORMAT, circlet, bytes: body.length, sha256: sha256(body) });
  return Buffer.concat([Buffer.from(`${head}\n`), body, Buffer.from('\n')]);
}

/**
 * @param path for messages
 * @param circlet this release
 * @throws StateVersionError, StateDamagedError
 */
export function decodeState(path: string, bytes: Buffer, circlet: string): DurableState {
  const end = bytes.indexOf(0x0a);
  const head = parsed(bytes.subarray(0, Math.max(0, end)));
  if (typeof head !== 'object' || head === null || !('format' in head)) {
    throw new StateDamagedError(path, 'expected a first line of JSON with its format');
  }
  const { format, circlet: writer, bytes: length, sha256: expected } = head as Record<string, unknown>;
  if (format !== STATE_FORMAT || writer !== circlet) {
    const found = `circlet ${String(writer).slice(0, 40)}, format ${String(format).slice(0, 40)}`;
    throw new StateVersionError(path, `circlet ${circlet}, format ${STATE_FORMAT}`, found);
  }
  const body = bytes.subarray(end + 1, bytes.length - 1);
  if (body.length !== length) {
    throw new StateDamagedError(path, `expected ${String(length).slice(0, 40)} bytes of state, got ${body.length}`);
  }
  if (sha256(body) !== expected) throw new StateDamagedError(path, 'its checksum is another than its head says');
  // The same release wrote it, and not a byte has changed since: it is what it was.
  return JSON.parse(body.toString('utf8'), backFromText) as DurableState;
}

/** JSON has no NaN and no infinity; losses that were refused are such. */
const NOT_FINITE = 'notFinite';

function withNotFinite(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? { [NOT_FINITE]: String(value) } : value;
}

function backFromText(_key: string, value: unknown): unknown {
  const isOne = typeof value === 'object' && value !== null && NOT_FINITE in value;
  return isOne ? Number(value[NOT_FINITE]) : value;
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
