import { circlet } from '../generated/control.js';
import { ProtocolBodyError, ProtocolMessageError, ProtocolVersionError } from './errors.ts';
import { numFields } from './control-fields.ts';
import { MAX_CONTROL_BYTES, MAX_CONTROL_FIELDS } from './limits.ts';

/** Raised when an older peer would misunderstand a message. */
export const PROTOCOL_VERSION = 3;

/** In a run's folder: the batches that were refused, one JSON object a line for each rank of each. The coordinator writes it. */
export const REFUSED_FILE = 'refused.jsonl';

/** A generated class's data, with every field present: decoding fills in the defaults. */
type Fields<T> = {
  readonly [
    K in keyof T as K extends `$${string}` ? never : T[K] extends (...args: never[]) => unknown ? never : K
  ]-?: Field<NonNullable<T[K]>>;
};

type Field<V> = V extends readonly (infer E)[] ? readonly Field<E>[] : V extends object ? Fields<V> : V;

/** The body of each kind of message. On decoding, absent fields have protobuf's defaults. */
export interface ControlBodies {
  readonly join: Fields<circlet.control.Join>;
  readonly available: Fields<circlet.control.Available>;
  readonly ready: Fields<circlet.control.Ready>;
  readonly suspect: Fields<circlet.control.Suspect>;
  readonly leaving: Fields<circlet.control.Leaving>;
  readonly progress: Fields<circlet.control.Progress>;
  readonly evaluation: Fields<circlet.control.Evaluation>;
  readonly checkpointSaved: Fields<circlet.control.CheckpointSaved>;
  readonly heartbeat: Fields<circlet.control.Heartbeat>;
  readonly failed: Fields<circlet.control.Failed>;
  readonly finished: Fields<circlet.control.Finished>;
  readonly note: Fields<circlet.control.Note>;
  readonly trace: Fields<circlet.control.Trace>;
  readonly clockQuestion: Fields<circlet.control.ClockQuestion>;
  readonly batchRefused: Fields<circlet.control.BatchRefused>;
  readonly imagesReplaced: Fields<circlet.control.ImagesReplaced>;
  readonly settled: Fields<circlet.control.Settled>;
  readonly checkpointMissed: Fields<circlet.control.CheckpointMissed>;
  readonly replicasDiffered: Fields<circlet.control.ReplicasDiffered>;
  readonly whereabouts: Fields<circlet.control.Whereabouts>;
  readonly flightRecord: Fields<circlet.control.FlightRecord>;
  readonly pace: Fields<circlet.control.Pace>;
  readonly totals: Fields<circlet.control.Totals>;
  readonly density: Fields<circlet.control.Density>;
  readonly retrievals: Fields<circlet.control.Retrievals>;
  readonly welcome: Fields<circlet.control.Welcome>;
  readonly prepare: Fields<circlet.control.Prepare>;
  readonly commit: Fields<circlet.control.Commit>;
  readonly abandon: Fields<circlet.control.Abandon>;
  readonly drain: Fields<circlet.control.Drain>;
  readonly leftBehind: Fields<circlet.control.LeftBehind>;
  readonly abort: Fields<circlet.control.Abort>;
  readonly stop: Fields<circlet.control.Stop>;
  readonly refused: Fields<circlet.control.Refused>;
  readonly goodbye: Fields<circlet.control.Goodbye>;
  readonly clockAnswer: Fields<circlet.control.ClockAnswer>;
  readonly recorded: Fields<circlet.control.Recorded>;
  readonly flightWanted: Fields<circlet.control.FlightWanted>;
  readonly checkpointWanted: Fields<circlet.control.CheckpointWanted>;
  readonly timelineWanted: Fields<circlet.control.TimelineWanted>;
}

export type ControlKind = keyof ControlBodies;

/** A decoded message: `kind` says which body it has. */
export type ControlMessage = { [K in ControlKind]: { readonly kind: K; readonly body: ControlBodies[K] } }[ControlKind];

/** @throws ProtocolBodyError when a field's value is not of the field's type */
export function encodeControl<K extends ControlKind>(kind: K, body: ControlBodies[K]): Uint8Array {
  const { Envelope } = circlet.control;
  const envelope = { version: PROTOCOL_VERSION, [kind]: body };
  // The generated encoder takes what it is given: NaN in an integer field would arrive as 0.
  const problem = Envelope.verify(envelope);
  if (problem !== null) {
    throw new ProtocolBodyError(kind, problem);
  }
  return Envelope.encode(envelope).finish();
}

/**
 * @throws ProtocolVersionError before the body is looked at
 * @throws ProtocolMessageError for anything that is no message
 */
export function decodeControl(bytes: Uint8Array): ControlMessage {
  if (bytes.length > MAX_CONTROL_BYTES) {
    throw new ProtocolMessageError(
      `expected a control message of at most ${MAX_CONTROL_BYTES} bytes, got ${bytes.length}`,
    );
  }
  const { Envelope, Version } = circlet.control;
  const { version } = decoded(bytes, () => Version.decode(bytes));
  if (version !== PROTOCOL_VERSION) {
    throw new ProtocolVersionError(version, PROTOCOL_VERSION);
  }
  const fields = decoded(bytes, () => numFields(bytes));
  if (fields > MAX_CONTROL_FIELDS) {
    throw new ProtocolMessageError(`expected a control message of at most ${MAX_CONTROL_FIELDS} fields, got ${fields}`);
  }
  const envelope = decoded(bytes, () => Envelope.decode(bytes));
  const plain = Envelope.toObject(envelope, {
    defaults: true,
    arrays: true,
    longs: Number,
    oneofs: true,
  }) as Record<string, unknown> & { body?: ControlKind };
  if (plain.body === undefined) {
    throw new ProtocolMessageError('expected a control message with a body, got an empty one');
  }
  return { kind: plain.body, body: plain[plain.body] } as ControlMessage;
}

function decoded<T>(bytes: Uint8Array, decode: () => T): T {
  try {
    return decode();
  } catch (cause) {
    throw new ProtocolMessageError(`expected a control message, got ${bytes.length} bytes that are none`, { cause });
  }
}
