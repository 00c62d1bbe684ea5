import { type FileWindow } from '../container/window.ts';
import { MAX_MEMBER_BYTES } from '../limits.ts';

// Tar archives: ustar, GNU and pax. Source: POSIX.1-2017 pax, "ustar Interchange Format"; GNU tar manual, "Basic Tar Format".

const BLOCK = 512;

export interface TarMember {
  /** With folders. */
  readonly name: string;
  /** Where its data begins. */
  readonly offset: number;
  readonly bytes: number;
  readonly isFile: boolean;
}

/**
 * The members of an archive by their headers alone; data is stepped over.
 * @throws Error with a sentence: at which byte, what was expected, what came
 */
export async function* tarMembers(file: FileWindow): AsyncGenerator<TarMember> {
  // What headers before the next member say of it.
  let longName: string | null = null;
  let pax = new Map<string, string>();
  for (let at = 0; at < file.bytes;) {
    const header = Buffer.from(await file.look(at, BLOCK));
    if (header.length < BLOCK) throw new Error(`at byte ${at}: it ends within a header`);
    if (header.every((byte) => byte === 0)) return;
    mustHaveChecksum(header, at);
    const type = String.fromCharCode(header[156] as number);
    const bytes = Number(pax.get('size') ?? sizeOf(header, at));
    const offset = at + BLOCK;
    if (!Number.isSafeInteger(bytes) || bytes < 0 || offset + bytes > file.bytes) {
      throw new Error(`at byte ${at}: a member of ${bytes} bytes lies beyond the end of the file`);
    }
    if (type === 'L' || type === 'x' || type === 'g') {
      if (bytes > MAX_MEMBER_BYTES) throw new Error(`at byte ${at}: a header of ${bytes} bytes`);
      const text = Buffer.from(await file.look(offset, bytes)).toString('utf8');
      if (type === 'L') longName = text.split('\0', 1)[0] as string;
      if (type === 'x') pax = paxOf(text, at);
    } else {
      const name = pax.get('path') ?? longName ?? nameOf(header);
      yield { name, offset, bytes, isFile: type === '0' || type === '\0' || type === '7' };
      longName = null;
      pax = new Map();
    }
    at = offset + Math.ceil(bytes / BLOCK) * BLOCK;
  }
  throw new Error(`at byte ${file.bytes}: it ends without the empty blocks that mark the end`);
}

/** The sum of the header's bytes, its own eight taken for blanks. */
function mustHaveChecksum(header: Buffer, at: number): void {
  const said = octal(header.subarray(148, 156));
  let sum = 8 * 32;
  for (let i = 0; i < BLOCK; i++) if (i < 148 || i >= 156) sum += header[i] as number;
  if (said !== sum)
    throw new Error(`at byte ${at}: no header of a tar archive (its checksum is ${said}, expected ${sum})`);
}

function sizeOf(header: Buffer, at: number): number {
  const field = header.subarray(124, 136);
  // GNU tar, from 8 GiB on: a set upper bit, then the number in base 256.
  if ((field[0] as number) >= 0x80) return field.subarray(4).reduce((size, byte) => size * 256 + byte, 0);
  const size = octal(field);
  if (size === null) throw new Error(`at byte ${at}: a size that is no octal number`);
  return size;
}

function octal(field: Buffer): number | null {
  const digits = field.toString('latin1').replaceAll(/[\0 ]/g, '');
  return /^[0-7]{1,12}$/.test(digits) ? Number.parseInt(digits, 8) : null;
}

function nameOf(header: Buffer): string {
  const cut = (from: number, to: number): string => header.toString('utf8', from, to).split('\0', 1)[0] as string;
  // GNU's own magic has times where ustar has a prefix.
  const prefix = header.toString('latin1', 257, 263) === 'ustar\0' ? cut(345, 500) : '';
  return prefix === '' ? cut(0, 100) : `${prefix}/${cut(0, 100)}`;
}

/** Lines of `length key=value`, the length that of the whole line. */
function paxOf(text: string, at: number): Map<string, string> {
  const records = new Map<string, string>();
  const bytes = Buffer.from(text);
  for (let from = 0; from < bytes.length;) {
    const blank = bytes.indexOf(0x20, from);
    const length = Number(bytes.toString('latin1', from, blank));
    const line = bytes.toString('utf8', blank + 1, from + length - 1);
    if (blank < 0 || !Number.isSafeInteger(length) || length <= 0 || !line.includes('=')) {
      throw new Error(`at byte ${at}: a pax header that is none`);
    }
    records.set(line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1));
    from += length;
  }
  return records;
}
