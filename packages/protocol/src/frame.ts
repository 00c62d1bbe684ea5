import { ProtocolMessageError, ProtocolVersionError } from './errors.ts';
import { MAX_FRAME_NAME_BYTES } from './limits.ts';

/** What a data frame carries. */
export const FRAME: { readonly HELLO: 1; readonly DATA: 2; readonly ABORT: 3 } = { HELLO: 1, DATA: 2, ABORT: 3 };

/** Raised when the header's layout or the collectives' schedule changes. */
export const FRAME_VERSION = 1;

/** Header of a frame between two ranks; the payload travels as a ZeroMQ frame of its own, never inside protobuf. */
export interface FrameHeader {
  readonly kind: number;
  readonly generation: number;
  /** Rank that sends. */
  readonly rank: number;
  /** Number of the collective on this lane. */
  readonly sequence: number;
  /** Which collective: equal on both sides or the frame belongs to another program. */
  readonly operation: number;
  /** Ring step. */
  readonly step: number;
  /** First element of the chunk, counted from the start of the whole buffer. */
  readonly offset: number;
  /** Elements in the whole buffer. */
  readonly total: number;
  /** Bucket or port, or for HELLO the job, for ABORT the reason. */
  readonly name: string;
}

const MAGIC = 0x31_46_4c_43; // "CLF1", little-endian
const FIXED_BYTES = 36;

/** 36 bytes, little-endian, then the name in UTF-8. */
export function encodeFrame(header: FrameHeader): Uint8Array {
  const name = Buffer.from(header.name, 'utf8').subarray(0, MAX_FRAME_NAME_BYTES);
  const bytes = Buffer.alloc(FIXED_BYTES + name.length);
  bytes.writeUInt32LE(MAGIC, 0);
  bytes.writeUInt8(FRAME_VERSION, 4);
  bytes.writeUInt8(header.kind, 5);
  bytes.writeUInt8(header.operation, 6);
  bytes.writeUInt32LE(header.generation, 8);
  bytes.writeUInt32LE(header.rank, 12);
  bytes.writeUInt32LE(header.sequence, 16);
  bytes.writeUInt32LE(header.step, 20);
  bytes.writeUInt32LE(header.offset, 24);
  bytes.writeUInt32LE(header.total, 28);
  bytes.writeUInt32LE(name.length, 32);
  bytes.set(name, FIXED_BYTES);
  return bytes;
}

/** @throws ProtocolMessageError, ProtocolVersionError */
export function decodeFrame(bytes: Uint8Array): FrameHeader {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.length < FIXED_BYTES || view.readUInt32LE(0) !== MAGIC) {
    throw new ProtocolMessageError(`expected a data frame, got ${view.length} bytes that are none`);
  }
  if (view.readUInt8(4) !== FRAME_VERSION) {
    throw new ProtocolVersionError(view.readUInt8(4), FRAME_VERSION);
  }
  const nameBytes = view.readUInt32LE(32);
  if (nameBytes > MAX_FRAME_NAME_BYTES || view.length !== FIXED_BYTES + nameBytes) {
    throw new ProtocolMessageError(`expected a data frame of ${FIXED_BYTES + nameBytes} bytes, got ${view.length}`);
  }
  return {
    kind: view.readUInt8(5),
    operation: view.readUInt8(6),
    generation: view.readUInt32LE(8),
    rank: view.readUInt32LE(12),
    sequence: view.readUInt32LE(16),
    step: view.readUInt32LE(20),
    offset: view.readUInt32LE(24),
    total: view.readUInt32LE(28),
    name: view.toString('utf8', FIXED_BYTES),
  };
}
