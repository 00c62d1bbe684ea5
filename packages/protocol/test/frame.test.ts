import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeFrame, encodeFrame, FRAME, type FrameHeader } from '../src/index.ts';

const u32 = fc.nat(0xffff_ffff);
const header = fc.record({
  kind: fc.constantFrom(...Object.values(FRAME)),
  operation: fc.nat(255),
  generation: u32,
  rank: u32,
  sequence: u32,
  step: u32,
  offset: u32,
  total: u32,
  name: fc.string({ unit: 'grapheme', maxLength: 100 }),
});

describe('frame header', () => {
  it('comes back as it was sent', () => {
    fc.assert(
      fc.property(header, (h: FrameHeader) => {
        expect(decodeFrame(encodeFrame(h))).toEqual(h);
      }),
    );
  });

  it('is refused when cut off, too long, of another version or no header at all', () => {
    const bytes = encodeFrame({
      kind: FRAME.DATA,
      operation: 1,
      generation: 1,
      rank: 0,
      sequence: 0,
      step: 0,
      offset: 0,
      total: 8,
      name: 'bucket0',
    });
    for (let length = 0; length < bytes.length; length++) {
      expect(() => decodeFrame(bytes.subarray(0, length))).toThrow(/expected a data frame/);
    }
    expect(() => decodeFrame(new Uint8Array([...bytes, 0]))).toThrow(/expected a data frame/);
    const newer = Uint8Array.from(bytes);
    newer[4] = 2;
    expect(() => decodeFrame(newer)).toThrow('expected protocol version 1, got 2');
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (noise) => {
        expect(() => decodeFrame(noise)).toThrow();
      }),
    );
  });
});
