import { createCipheriv, createDecipheriv } from 'node:crypto';

const COUNTER_BYTES = 8;
const TAG_BYTES = 16;

/** What a seal adds to a header: the frame's number on its connection, and the tag. */
export const SEAL_BYTES: number = COUNTER_BYTES + TAG_BYTES;

/** Puts seals on the frames of one connection, in the order they leave. */
export interface FrameSealer {
  /** The header with its seal behind it. */
  seal(header: Uint8Array, payload: Uint8Array): Uint8Array;
}

/** Looks at the seals of one connection's frames as they come. */
export interface SealInspector {
  /**
   * `next`: the frame that must come now. `lost`: a frame of this connection, but not all before it have come. The others get
   * nowhere and change nothing.
   */
  inspect(sealed: Uint8Array, payload: Uint8Array): 'next' | 'forged' | 'replayed' | 'lost';
}

/**
 * GMAC with AES-256 (NIST SP 800-38D): of all that Node has, the fastest by far (docs/decisions). The frame's number is the nonce, so a
 * key must be of one connection in one direction, and never be used for a second one: commonSecret of keys that are made anew for
 * every generation.
 */
export function frameSealer(key: Uint8Array): FrameSealer {
  let counter = 0n;
  return {
    seal(header, payload) {
      const nonce = nonceOf(counter++);
      const mac = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
      mac.setAAD(header);
      mac.setAAD(payload);
      mac.final();
      return Buffer.concat([header, nonce.subarray(0, COUNTER_BYTES), mac.getAuthTag()]);
    },
  };
}

/** @param key of the sealer at the other end */
export function sealInspector(key: Uint8Array): SealInspector {
  let expected = 0n;
  return {
    inspect(sealed, payload) {
      const counterAt = sealed.length - SEAL_BYTES;
      if (counterAt < 0) return 'forged';
      const counter = Buffer.from(sealed.buffer, sealed.byteOffset + counterAt, COUNTER_BYTES).readBigUInt64LE();
      const mac = createDecipheriv('aes-256-gcm', key, nonceOf(counter), { authTagLength: TAG_BYTES });
      mac.setAuthTag(sealed.subarray(counterAt + COUNTER_BYTES));
      mac.setAAD(sealed.subarray(0, counterAt));
      mac.setAAD(payload);
      try {
        mac.final();
      } catch {
        return 'forged';
      }
      if (counter < expected) return 'replayed';
      if (counter > expected) return 'lost';
      expected++;
      return 'next';
    },
  };
}

/** Without its seal. */
export function unsealed(header: Uint8Array): Uint8Array {
  return header.subarray(0, Math.max(0, header.length - SEAL_BYTES));
}

function nonceOf(counter: bigint): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64LE(counter);
  return nonce;
}
