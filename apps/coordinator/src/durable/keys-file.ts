import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isPublicKey, type JobKeys, type MintedToken } from '@circlet/security';
import { z } from 'zod';
import { StateDamagedError } from '../errors.ts';
import { writeDurably } from './write-durably.ts';

/** In a run's folder while the run lasts: whoever has it is the run's coordinator. */
export const KEYS_FILE = 'coordinator.keys';

export interface KeptKeys {
  readonly keys: JobKeys;
  /** Tokens that were handed out, without their secrets: their owners may still be on their way. */
  readonly minted: readonly MintedToken[];
}

/** Readable by its owner alone. @throws the system's own error */
export function writeKeys(folder: string, kept: KeptKeys): void {
  writeDurably(join(folder, KEYS_FILE), Buffer.from(`${JSON.stringify(kept)}\n`), 0o600);
}

/** @throws StateDamagedError */
export function readKeys(folder: string): KeptKeys {
  const path = join(folder, KEYS_FILE);
  if (!existsSync(path)) throw new StateDamagedError(path, 'expected the keys of the run, found no such file');
  const result = keptKeys.safeParse(parsed(readFileSync(path, 'utf8')));
  // What is wrong with it might show some of it.
  if (!result.success) throw new StateDamagedError(path, 'expected the keys of the run, found something else');
  return result.data;
}

export function removeKeys(folder: string): void {
  rmSync(join(folder, KEYS_FILE), { force: true });
}

const publicKey = z.string().refine(isPublicKey);
const keyPair = z.strictObject({ publicKey, secretKey: publicKey });
const keptKeys: z.ZodType<KeptKeys> = z.strictObject({
  keys: z.strictObject({ coordinator: keyPair, member: keyPair }),
  minted: z.array(z.strictObject({ publicKey, expiresAtMs: z.number() })),
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
