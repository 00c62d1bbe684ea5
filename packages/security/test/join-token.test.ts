import { describe, expect, it } from 'vitest';
import { decodeJoinToken, encodeJoinToken, newJobKeys, newKeyPair, tokenMint } from '../src/index.ts';

const coordinator = newKeyPair();
const token = {
  mode: 'encrypted',
  expiresAtMs: 1_800_000_000_000,
  coordinatorKey: coordinator.publicKey,
  joinKeys: newKeyPair(),
} as const;

describe('a join token', () => {
  it('comes back as it was made, with white space around it', () => {
    const text = encodeJoinToken(token);
    expect(text).toMatch(/^circlet1-[\w-]{143}$/);
    expect(decodeJoinToken(`\n ${text}\n`)).toEqual(token);
    expect(decodeJoinToken(encodeJoinToken({ ...token, mode: 'authenticated' })).mode).toBe('authenticated');
  });

  it('is refused when it is damaged, without being repeated in the message', () => {
    const text = encodeJoinToken(token);
    const damaged = [
      ...Array.from({ length: text.length - 1 }, (_, length) => text.slice(0, length)),
      `${text}A`,
      `${text.slice(0, 40)}${text[40] === 'A' ? 'B' : 'A'}${text.slice(41)}`,
      'tcp://127.0.0.1:7000',
    ];
    for (const wrong of damaged) {
      let message = '';
      try {
        decodeJoinToken(wrong);
      } catch (error) {
        message = (error as Error).message;
        expect(error).toMatchObject({ code: 'CIRCLET_SECURITY_JOIN_TOKEN' });
      }
      expect(message).toMatch(/^expected a (whole )?join token/);
      if (wrong.length > 20) expect(message).not.toContain(wrong.slice(9, 20));
    }
  });
});

describe('a mint', () => {
  it('renews tokens at half their time and tells expired ones from strangers', () => {
    let now = 1_000_000_000;
    const keys = newJobKeys();
    const mint = tokenMint({
      mode: 'encrypted',
      keys,
      validMs: 60_000,
      nowMs: () => now,
    });
    const first = decodeJoinToken(mint.current());
    const { publicKey } = first.joinKeys;
    expect(first.expiresAtMs).toBe(now + 60_000);
    now += 29_999;
    expect(decodeJoinToken(mint.current())).toEqual(first);
    now += 1;
    const second = decodeJoinToken(mint.current());
    expect(second.joinKeys.publicKey).not.toBe(publicKey);
    expect(mint.admits(publicKey)).toBe('admitted');
    now += 29_999;
    expect(mint.admits(publicKey)).toBe('admitted');
    now += 1;
    expect(mint.admits(publicKey)).toBe('expired-token');
    expect(mint.admits(second.joinKeys.publicKey)).toBe('admitted');
    expect(mint.admits(newKeyPair().publicKey)).toBe('unknown-key');
    const { coordinatorKey, joinKeys, expiresAtMs } = decodeJoinToken(mint.forMember());
    expect(coordinatorKey).toBe(keys.coordinator.publicKey);
    now += 1_000 * 60_000;
    expect(mint.admits(joinKeys.publicKey)).toBe('admitted');
    expect(new Date(expiresAtMs).toISOString()).toMatch(/^\+275760/);
  });
});
