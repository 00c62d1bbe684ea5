import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeJoinToken, newKeyPair } from '@circlet/security';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { joinKeys, readJoinToken } from '../src/security/join-keys.ts';

const token = {
  mode: 'encrypted',
  expiresAtMs: 1_800_000_000_000,
  coordinatorKey: newKeyPair().publicKey,
  joinKeys: newKeyPair(),
} as const;
const text = encodeJoinToken(token);

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'circlet-join-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function read(file: string | undefined, environment: NodeJS.ProcessEnv = {}) {
  const warnings: string[] = [];
  return { token: readJoinToken({ file, environment, warn: (warning) => warnings.push(warning) }), warnings };
}

describe('a worker’s join token', () => {
  it('comes from the environment, and is taken out of it', () => {
    const environment = { CIRCLET_TOKEN: text, PATH: '/bin' };
    expect(read(undefined, environment).token).toEqual(token);
    expect(environment).toEqual({ PATH: '/bin' });
    expect(read(undefined, environment).token).toBe(null);
  });

  it('comes from a file before that, with a warning where others can read it', () => {
    const file = join(folder, 'join.token');
    writeFileSync(file, `${text}\n`, { mode: 0o600 });
    const environment = { CIRCLET_TOKEN: 'of an earlier run' };
    expect(read(file, environment)).toEqual({ token, warnings: [] });
    expect(environment).toEqual({});
    chmodSync(file, 0o644);
    expect(read(file).warnings).toEqual([expect.stringMatching(/others can read .*: chmod 600/)]);
  });

  it('is said to be missing or damaged, and never repeated', () => {
    expect(() => read(join(folder, 'missing'))).toThrow(/^--token-file: cannot read .*missing: ENOENT/);
    const damaged = text.slice(0, -3);
    expect(() => read(undefined, { CIRCLET_TOKEN: damaged })).toThrow(/^expected a whole join token/);
    expect(() => read(undefined, { CIRCLET_TOKEN: damaged })).not.toThrow(damaged);
  });

  it('makes the keys of the socket to the coordinator', () => {
    expect(joinKeys(null)).toEqual({});
    expect(joinKeys(token)).toEqual({
      curveServerKey: token.coordinatorKey,
      curvePublicKey: token.joinKeys.publicKey,
      curveSecretKey: token.joinKeys.secretKey,
    });
  });
});
