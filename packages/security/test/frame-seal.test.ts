import { createCipheriv, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameSealer, SEAL_BYTES, sealInspector, unsealed } from '../src/index.ts';

const key = Buffer.alloc(32, 7);
const bytes = fc.uint8Array({ maxLength: 300 });

describe('a seal', () => {
  it('fits the frames of its connection in their order, and each once', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(bytes, bytes), { minLength: 1, maxLength: 8 }), (frames) => {
        const sealer = frameSealer(key);
        const inspector = sealInspector(key);
        const sealed = frames.map(([header, payload]) => [sealer.seal(header, payload), payload] as const);
        sealed.forEach(([head, payload], index) => {
          expect(unsealed(head)).toEqual(Buffer.from(frames[index]?.[0] ?? []));
          expect(inspector.inspect(head, payload)).toBe('next');
          sealed.slice(0, index + 1).forEach(([old, ofOld]) => expect(inspector.inspect(old, ofOld)).toBe('replayed'));
        });
      }),
    );
  });

  it('tells that a frame before it has not come', () => {
    const sealer = frameSealer(key);
    const inspector = sealInspector(key);
    const [first, second] = [sealer.seal(Buffer.from('a'), Buffer.from('1')), sealer.seal(Buffer.from('b'), key)];
    expect(inspector.inspect(second, key)).toBe('lost');
    expect(inspector.inspect(first, Buffer.from('1'))).toBe('next');
    expect(inspector.inspect(second, key)).toBe('next');
  });

  it('breaks with any bit of header, payload, number or tag, and between header and payload', () => {
    const [header, payload] = [randomBytes(40), randomBytes(64)];
    const sealed = frameSealer(key).seal(header, payload);
    expect(sealed).toHaveLength(header.length + SEAL_BYTES);
    const inspector = sealInspector(key);
    const flipped = (buffer: Uint8Array, bit: number): Buffer => {
      const copy = Buffer.from(buffer);
      copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      return copy;
    };
    for (let bit = 0; bit < 8 * sealed.length; bit++) {
      expect(inspector.inspect(flipped(sealed, bit), payload)).toBe('forged');
    }
    for (let bit = 0; bit < 8 * payload.length; bit++) {
      expect(inspector.inspect(sealed, flipped(payload, bit))).toBe('forged');
    }
    expect(sealInspector(Buffer.alloc(32, 8)).inspect(sealed, payload)).toBe('forged');
    for (let length = 0; length < sealed.length; length++) {
      expect(inspector.inspect(sealed.subarray(0, length), payload)).toBe('forged');
    }
    // None of this has moved the number that must come now.
    expect(inspector.inspect(sealed, payload)).toBe('next');
  });

  it('is AES-256-GCM of nothing, with header and payload as its additional data', () => {
    const [header, payload] = [Buffer.from('header'), Buffer.from('payload')];
    const mac = createCipheriv('aes-256-gcm', key, Buffer.alloc(12), { authTagLength: 16 });
    mac.setAAD(Buffer.concat([header, payload]));
    mac.final();
    const expected = Buffer.concat([header, Buffer.alloc(8), mac.getAuthTag()]);
    expect(frameSealer(key).seal(header, payload)).toEqual(expected);
  });
});
