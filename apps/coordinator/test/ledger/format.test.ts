import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeRecord, NO_CHAIN, readLedger } from '../../src/ledger/format.ts';
import type { LedgerRecord } from '../../src/ledger/record.ts';
import { planned, rechained, recipeOf, stored } from '../support/ledger.ts';

const of = { run: 1, generation: 1 };
const records: readonly LedgerRecord[] = [
  { kind: 'ledger', format: 1 },
  { kind: 'began', ...of, folder: 'ä "run"', workers: 2, step: 0, position: 0, plan: planned(recipeOf(9)) },
  { kind: 'replaced', ...of, position: 3, image: 'a\n/1.png', replacement: 'a/2.png', reason: '\u2028\ud83d\ude00' },
  { kind: 'trained', ...of, steps: [0, 2], positions: [0, 8] },
  { kind: 'refused', ...of, step: 2, positions: [8, 12], notFinite: ['loss', 'gradient'] },
  { kind: 'ended', ...of, how: 'stopped', step: 2, position: 12, replaced: 1 },
];
const text = rechained(records);

describe('readLedger', () => {
  it('gives back what was written', () => {
    const whole = Buffer.byteLength(text);
    expect(stored(text)).toMatchObject({ records, wholeBytes: whole, tornBytes: 0, damage: null });
  });

  it('has lines of JSON that other programs can read', () => {
    const lines = text.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject(records);
  });

  it('steps over a last record that was being written, wherever it was cut off', () => {
    const bytes = Buffer.from(text);
    const ends = [...bytes.keys()].filter((index) => bytes[index] === 0x0a);
    for (let length = 0; length < bytes.length; length++) {
      const { records: read, wholeBytes, tornBytes, damage } = readLedger('l', bytes.subarray(0, length));
      expect(damage).toBeNull();
      expect(read).toHaveLength(ends.filter((end) => end < length).length);
      expect(wholeBytes + tornBytes).toBe(length);
    }
  });

  it('goes on behind the last whole record as if nothing had been torn', () => {
    const { chain } = stored(text);
    const record: LedgerRecord = { kind: 'trained', ...of, steps: [2, 3], positions: [12, 16] };
    expect(stored(text + encodeRecord(chain, record).line).records.at(-1)).toEqual(record);
  });

  it('finds every flipped bit, at the record it is in or before', () => {
    const bytes = Buffer.from(text);
    for (let bit = 0; bit < 8 * bytes.length; bit++) {
      const flipped = Buffer.from(bytes);
      flipped[bit >> 3] = (flipped[bit >> 3] as number) ^ (1 << (bit & 7));
      // A flip can make 9 of format 1, which is then refused by name.
      const read = attempt(() => readLedger('l', flipped));
      const isFound = read === null || read.damage !== null || read.tornBytes > 0;
      expect(isFound, `bit ${bit}`).toBe(true);
      const before =
        Buffer.from(text)
          .subarray(0, bit >> 3)
          .toString()
          .split('\n').length - 1;
      if (read !== null) expect(read.records).toEqual(records.slice(0, before));
    }
  });

  it.each([
    ['left out', (lines: string[]) => lines.toSpliced(3, 1), 4],
    ['twice', (lines: string[]) => lines.toSpliced(3, 0, lines[2] as string), 4],
    ['moved', (lines: string[]) => lines.toSpliced(2, 2, lines[3] as string, lines[2] as string), 3],
    ['first left out', (lines: string[]) => lines.slice(1), 1],
    ['without its checksum', (lines: string[]) => lines.toSpliced(3, 1, '{"kind":"trained"}\n'), 4],
  ])('finds a line that is %s', (_what, change, record) => {
    const lines = text.split(/(?<=\n)/);
    expect(stored(change(lines).join(''))).toMatchObject({ damage: { record }, records: records.slice(0, record - 1) });
  });

  it.each([
    ['a range that ends before it begins', { kind: 'trained', ...of, steps: [2, 1], positions: [0, 4] }],
    ['an unknown field', { kind: 'trained', ...of, steps: [0, 1], positions: [0, 4], more: 1 }],
    ['an unknown kind', { kind: 'forgotten', ...of }],
    ['a number beyond 2^53', { kind: 'refused', ...of, step: 2 ** 53, positions: [0, 4], notFinite: ['loss'] }],
    ['a refused batch without a reason', { kind: 'refused', ...of, step: 2, positions: [0, 4], notFinite: [] }],
    ['a second format', { kind: 'ledger', format: 1 }],
  ])('finds %s, with a right checksum', (_what, record) => {
    expect(stored(rechained([...records.slice(0, 2), record as unknown as LedgerRecord])).damage?.record).toBe(3);
  });

  it('refuses a later format by name, whatever its checksums are', () => {
    const later = Buffer.from('{"chain":"crc32c:1","kind":"ledger","format":2,"more":true}\n???');
    expect(() => readLedger('runs/1/ledger.jsonl', later)).toThrow(
      'runs/1/ledger.jsonl has ledger format 2, this release reads format 1; use the release that wrote it',
    );
  });

  it('takes any bytes without an exception, and believes none', () => {
    const junk = fc.oneof(
      fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
      fc.json().map((json) => Buffer.from(`${json}\n`)),
      fc.json().map((json) => Buffer.from(`{"chain":"0123456789abcdef",${json}\n`)),
    );
    fc.assert(
      fc.property(junk, (bytes) => {
        const { records: read, wholeBytes } = readLedger('l', bytes);
        expect([read, wholeBytes]).toEqual([[], 0]);
        const behind = readLedger('l', Buffer.concat([Buffer.from(text), bytes]));
        expect(behind.records).toEqual(records);
      }),
    );
  });

  it('begins with no checksum before it', () => {
    expect(stored('')).toEqual({ records: [], chain: NO_CHAIN, wholeBytes: 0, tornBytes: 0, damage: null });
  });
});

function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    expect(error).toMatchObject({ code: 'CIRCLET_COORDINATOR_LEDGER_VERSION' });
    return null;
  }
}
