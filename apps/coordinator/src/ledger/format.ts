import { createHash } from 'node:crypto';
import { LedgerVersionError } from '../errors.ts';
import { MAX_RECORD_BYTES } from './limits.ts';
import { checkRecord, LEDGER_FORMAT, type LedgerRecord } from './record.ts';

/** What a ledger's bytes hold. */
export interface StoredLedger {
  readonly records: readonly LedgerRecord[];
  /** Checksum of the last record: what the next one's begins with. */
  readonly chain: string;
  /** The records' own bytes: what follows is torn or damaged. */
  readonly wholeBytes: number;
  /** Of a last record that was being written when its writer was killed: it has no end of line. */
  readonly tornBytes: number;
  /** The first record that is not what was written, from 1; nothing from there on can be trusted. */
  readonly damage: { readonly record: number; readonly problem: string } | null;
}

/** Before the first record. */
export const NO_CHAIN = '';

const CHECKSUM = /^\{"chain":"([0-9a-f]{16})",/;
const PREFIX_BYTES = '{"chain":"0123456789abcdef",'.length;

/**
 * A record as one line of JSON. Its checksum is over the checksum before it and its own bytes, so that a line that was changed,
 * left out, put in or moved breaks the chain.
 *
 * @param chain checksum of the record before; {@link NO_CHAIN} for the first
 */
export function encodeRecord(chain: string, record: LedgerRecord): { readonly line: string; readonly chain: string } {
  const body = JSON.stringify(record);
  const next = checksum(chain, Buffer.from(body));
  return { line: `{"chain":"${next}",${body.slice(1)}\n`, chain: next };
}

/**
 * Reads whatever is there: foreign bytes are damage, never an exception.
 *
 * @throws LedgerVersionError when a later release wrote it
 */
export function readLedger(path: string, bytes: Buffer): StoredLedger {
  const records: LedgerRecord[] = [];
  let chain = NO_CHAIN;
  let wholeBytes = 0;
  for (;;) {
    const end = bytes.indexOf(0x0a, wholeBytes);
    if (end < 0) return { records, chain, wholeBytes, tornBytes: bytes.length - wholeBytes, damage: null };
    const line = bytes.subarray(wholeBytes, end);
    if (records.length === 0) mustBeReadable(path, line);
    const decoded = decodeLine(chain, line);
    const problem = 'problem' in decoded ? decoded.problem : misplaced(records.length, decoded.record);
    if ('problem' in decoded || problem !== null) {
      const damage = { record: records.length + 1, problem: problem ?? '' };
      return { records, chain, wholeBytes, tornBytes: 0, damage };
    }
    records.push(decoded.record);
    chain = decoded.chain;
    wholeBytes = end + 1;
  }
}

function decodeLine(
  before: string,
  line: Buffer,
): { readonly record: LedgerRecord; readonly chain: string } | { readonly problem: string } {
  if (line.length > MAX_RECORD_BYTES) {
    return { problem: `expected at most ${MAX_RECORD_BYTES} bytes, got ${line.length}` };
  }
  const [, chain] = CHECKSUM.exec(line.toString('latin1', 0, PREFIX_BYTES)) ?? [];
  if (chain === undefined) return { problem: 'expected a line of JSON that begins with its checksum' };
  const body = Buffer.concat([Buffer.from('{'), line.subarray(PREFIX_BYTES)]);
  const expected = checksum(before, body);
  if (chain !== expected) {
    return { problem: `its checksum should be ${expected} after the record before it, it is ${chain}` };
  }
  const record = checkRecord(parsed(body));
  return 'problem' in record ? record : { record, chain };
}

function misplaced(index: number, { kind }: LedgerRecord): string | null {
  if ((index === 0) === (kind === 'ledger')) return null;
  return `expected ${index === 0 ? 'the format first' : 'the format in the first record alone'}, got ${kind}`;
}

/** A later format is told by its number, whatever its checksums are. */
function mustBeReadable(path: string, line: Buffer): void {
  const first = line.length > MAX_RECORD_BYTES ? undefined : parsed(line);
  if (typeof first !== 'object' || first === null) return;
  const { kind, format } = first as Record<string, unknown>;
  if (kind === 'ledger' && typeof format === 'number' && format > LEDGER_FORMAT) {
    throw new LedgerVersionError(path, LEDGER_FORMAT, format);
  }
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** 64 bits of SHA-256: two records with the same one are not met by chance. */
function checksum(before: string, body: Buffer): string {
  return createHash('sha256').update(before).update(body).digest('hex').slice(0, 16);
}
