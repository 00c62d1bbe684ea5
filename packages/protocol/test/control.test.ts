import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { circlet } from '../generated/control.js';
import { decodeControl, encodeControl, MAX_CONTROL_BYTES, PROTOCOL_VERSION } from '../src/index.ts';

describe('control messages', () => {
  it('come back as they were sent', () => {
    const join = { circletVersion: '0.1.0', host: 'a', pid: 7, slot: -1, endpoints: ['tcp://x:1', 'tcp://x:2'] };
    expect(decodeControl(encodeControl('join', join))).toEqual({ kind: 'join', body: join });
    fc.assert(
      fc.property(fc.nat(2 ** 31), fc.double({ noNaN: true }), fc.string(), (step, loss, phase) => {
        const body = {
          step,
          epoch: 1.5,
          loss,
          learningRate: 0.1,
          gradientNorm: 2,
          images: 128,
          seconds: [{ phase, seconds: 0.25 }],
          meanPositive: 0.5,
          meanNegative: 0.1,
        };
        expect(decodeControl(encodeControl('progress', body))).toEqual({ kind: 'progress', body });
      }),
    );
  });

  it('have defaults for fields that were not set', () => {
    const bytes = circlet.control.Envelope.encode({ version: PROTOCOL_VERSION, stop: {} }).finish();
    expect(decodeControl(bytes)).toEqual({ kind: 'stop', body: { reason: '' } });
  });

  it('of another version are refused by name', () => {
    const bytes = circlet.control.Envelope.encode({ version: 99, stop: { reason: 'x' } }).finish();
    expect(() => decodeControl(bytes)).toThrow(
      'expected protocol version 1, got 99; run the same release of circlet on all hosts',
    );
  });

  it('that are garbage are an error, never a crash', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        try {
          expect(typeof decodeControl(bytes).kind).toBe('string');
        } catch (error) {
          expect((error as { code: string }).code).toMatch(/^CIRCLET_PROTOCOL_/);
        }
      }),
      { numRuns: 500 },
    );
    const whole = encodeControl('abort', { reason: 'a long enough reason' });
    for (let length = 0; length < whole.length; length++) {
      expect(() => decodeControl(whole.subarray(0, length))).toThrow(/expected/);
    }
    expect(() => decodeControl(new Uint8Array(MAX_CONTROL_BYTES + 1))).toThrow('at most');
  });

  it('are generated from the .proto as it is', () => {
    const script = join(import.meta.dirname, '../scripts/generate.mjs');
    expect(() => execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' })).not.toThrow();
  });
});
