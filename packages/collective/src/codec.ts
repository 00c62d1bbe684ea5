import { copyOf } from './frames.ts';
import { LentMemory } from './lent-memory.ts';
import type { Reducer } from './reducer.ts';

/** How finished values travel. */
export interface GatherCodec {
  readonly bytesPerElement: number;
  /**
   * What is sent of values that are to stay here. They become what they are on the way, so that all ranks hold the same bits.
   * The bytes lie where the values do, or are lent: `giveBack` when nobody reads them any more.
   */
  roundAndEncode(values: Float32Array): Uint8Array;
  /** The same in memory of its own, for the collector. */
  roundAndEncodeCopy(values: Float32Array): Uint8Array;
  decodeInto(values: Float32Array, payload: Uint8Array): void;
  /** The bytes of a payload when its memory is given up: those of the values that were decoded, or lent ones. */
  keep(values: Float32Array, payload: Uint8Array): Uint8Array;
  giveBack(lent: readonly Uint8Array[]): void;
}

/** How values travel that are still to be added to. Sums are always made in float32. */
export interface Codec extends GatherCodec {
  /** What is sent of values that are not needed here any more, in their own memory. */
  encodeInPlace(values: Float32Array): Uint8Array;
  addInto(values: Float32Array, payload: Uint8Array): void;
  /** `addInto`, then `encodeInPlace`, in one pass. */
  addAndEncode(values: Float32Array, payload: Uint8Array): Uint8Array;
}

/** Bit patterns of any element type, for collectives that add nothing. */
export function bytesCodec(bytesPerElement: number): GatherCodec {
  return {
    bytesPerElement,
    roundAndEncode: bytesOf,
    roundAndEncodeCopy: (values) => copyOf(bytesOf(values)),
    decodeInto: (values, payload) => bytesOf(values).set(payload),
    keep: bytesOf,
    giveBack: () => undefined,
  };
}

export function float32Codec(reducer: Reducer): Codec {
  const addInto = (values: Float32Array, payload: Uint8Array) => reducer.add(values, floatsOf(payload));
  return {
    ...bytesCodec(4),
    encodeInPlace: bytesOf,
    addInto,
    addAndEncode(values, payload) {
      addInto(values, payload);
      return bytesOf(values);
    },
  };
}

export function bfloat16Codec(reducer: Reducer): Codec {
  const memory = new LentMemory();
  const packed = ({ buffer, byteOffset, byteLength }: Uint8Array) =>
    new Uint16Array(buffer, byteOffset, byteLength / 2);
  const firstHalf = ({ buffer, byteOffset, length }: Float32Array) => new Uint8Array(buffer, byteOffset, 2 * length);
  const roundInto = (bytes: Uint8Array, values: Float32Array): Uint8Array => {
    reducer.roundAndPack(packed(bytes), values);
    return bytes;
  };
  return {
    bytesPerElement: 2,
    roundAndEncode: (values) => roundInto(memory.lend(2 * values.length), values),
    roundAndEncodeCopy: (values) => roundInto(Buffer.allocUnsafeSlow(2 * values.length), values),
    decodeInto: (values, payload) => reducer.unpack(values, packed(payload)),
    keep(_values, payload) {
      const bytes = memory.lend(payload.length);
      bytes.set(payload);
      return bytes;
    },
    giveBack: (lent) => memory.giveBack(lent),
    encodeInPlace(values) {
      const bytes = firstHalf(values);
      reducer.pack(packed(bytes), values);
      return bytes;
    },
    addInto: (values, payload) => reducer.addPacked(values, packed(payload)),
    addAndEncode(values, payload) {
      const bytes = firstHalf(values);
      reducer.addAndPack(packed(bytes), packed(payload), values);
      return bytes;
    },
  };
}

/** The values of a payload, where they lie. */
export function floatsOf(payload: Uint8Array): Float32Array {
  return new Float32Array(payload.buffer, payload.byteOffset, payload.byteLength / 4);
}

/** The bytes of values, where they lie. */
export function bytesOf(values: Float32Array): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}
