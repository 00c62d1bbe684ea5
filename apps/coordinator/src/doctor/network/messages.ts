import { z } from 'zod';
import type { Finding } from '../finding.ts';
import type { OwnAddress } from './address.ts';
import type { Attempt } from './try-edge.ts';

/** Raised when an older doctor would misunderstand a message. These are no control messages: doctors of unlike releases must talk. */
const LANGUAGE = 1;

/** Larger ones are refused before they are read. */
export const MAX_MESSAGE_BYTES = 262_144;

/** What a host says of itself to the others. */
export interface HostCard extends OwnAddress {
  readonly name: string;
  /** The user has named the address. */
  readonly isGiven: boolean;
  readonly circlet: string;
  readonly node: string;
  /** Null: TensorFlow does not compute there. */
  readonly tensorflow: string | null;
  readonly processor: string;
  /** What the host's own examination has found wrong. */
  readonly findings: readonly Finding[];
}

export type DoctorMessage =
  /** Of a guest, to begin with: who it is, where its echo is, and by which name it has reached the first host. */
  | { readonly kind: 'hello'; readonly card: HostCard; readonly echoPort: number; readonly dialled: string }
  /** Asks a guest to try an edge. */
  | { readonly kind: 'try'; readonly address: string }
  | { readonly kind: 'tried'; readonly attempt: Attempt }
  /** What the first has found, for all to show. */
  | { readonly kind: 'verdict'; readonly findings: readonly Finding[] }
  /** The verdict has come: the first may go. */
  | { readonly kind: 'heard' };

const text = z.string().max(4_096);

const finding: z.ZodType<Finding> = z.object({ check: text, severity: z.enum(['ok', 'warning', 'error']), text });

const attempt: z.ZodType<Attempt> = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('unreachable'),
    why: z.enum(['silent', 'refused', 'no route', 'no name', 'stranger']),
  }),
  z.object({ outcome: z.literal('lost'), what: z.enum(['small frames', 'large frames']) }),
  z.object({
    outcome: z.literal('measured'),
    roundTripMs: z.number(),
    aheadMs: z.number(),
    uncertaintyMs: z.number(),
    bytesPerSecond: z.number(),
  }),
]);

const card: z.ZodType<HostCard> = z.object({
  name: text,
  address: text,
  interfaceName: text,
  mtu: z.number().nullable(),
  virtual: z.array(text).max(256),
  isGiven: z.boolean(),
  circlet: text,
  node: text,
  tensorflow: text.nullable(),
  processor: text,
  findings: z.array(finding).max(64),
});

const message: z.ZodType<DoctorMessage> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('hello'), card, echoPort: z.int().min(1).max(65_535), dialled: text }),
  z.object({ kind: z.literal('try'), address: text }),
  z.object({ kind: z.literal('tried'), attempt }),
  z.object({ kind: z.literal('verdict'), findings: z.array(finding) }),
  z.object({ kind: z.literal('heard') }),
]);

const envelope = z.object({ doctor: z.literal(LANGUAGE), message });

export function encodeMessage(said: DoctorMessage): string {
  return JSON.stringify({ doctor: LANGUAGE, message: said });
}

/** Null: no message of a doctor of this language. */
export function decodeMessage(bytes: Uint8Array): DoctorMessage | null {
  try {
    return envelope.parse(JSON.parse(Buffer.from(bytes).toString('utf8'))).message;
  } catch {
    return null;
  }
}
