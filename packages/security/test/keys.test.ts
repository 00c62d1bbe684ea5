import { hkdfSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonSecret, isPublicKey, newKeyPair } from '../src/index.ts';
import { decodeZ85, encodeZ85 } from '../src/z85.ts';

describe('Z85', () => {
  it('writes the example of RFC 32', () => {
    const bytes = Buffer.from('864fd26fb559f75b', 'hex');
    expect(encodeZ85(bytes)).toBe('HelloWorld');
    expect(decodeZ85('HelloWorld')).toEqual(bytes);
  });

  it('comes back as it went, and takes nothing else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        expect(decodeZ85(encodeZ85(bytes))).toEqual(Buffer.from(bytes));
      }),
    );
    for (const text of ['Hell', 'Hello World', '#####', 'Hell"World', 'Hello\0orld'])
      expect(decodeZ85(text)).toBe(null);
  });

  it('is what ZeroMQ makes keys of', () => {
    const { publicKey } = newKeyPair();
    expect(isPublicKey(publicKey)).toBe(true);
    expect(isPublicKey(publicKey.slice(5))).toBe(false);
    expect(isPublicKey('tcp://127.0.0.1:7000')).toBe(false);
  });
});

describe('a common secret', () => {
  const [ann, bob, eve] = [newKeyPair(), newKeyPair(), newKeyPair()];

  it('is the same at both ends and another for everybody else and every other purpose', () => {
    const secret = commonSecret(ann, bob.publicKey, ['job', 1]);
    expect(secret).toHaveLength(32);
    expect(commonSecret(bob, ann.publicKey, ['job', 1])).toEqual(secret);
    const others = [
      commonSecret(eve, bob.publicKey, ['job', 1]),
      commonSecret(ann, eve.publicKey, ['job', 1]),
      commonSecret(ann, bob.publicKey, ['job', 2]),
      commonSecret(ann, bob.publicKey, ['job1']),
    ];
    others.forEach((other) => expect(other).not.toEqual(secret));
  });

  it('is the one of RFC 7748, section 6.1, behind HKDF', () => {
    const key = (hex: string): string => encodeZ85(Buffer.from(hex, 'hex'));
    const bob = {
      publicKey: key('de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f'),
      secretKey: key('5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb'),
    };
    const alice = key('8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a');
    const shared = Buffer.from('4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742', 'hex');
    const expected = Buffer.from(hkdfSync('sha256', shared, '', '["job",1]', 32));
    expect(commonSecret(bob, alice, ['job', 1])).toEqual(expected);
  });
});
