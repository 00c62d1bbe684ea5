import { openWindow } from '../container/window.ts';
import { MAX_IMAGE_BYTES } from '../limits.ts';
import {
  isWhole,
  maybeRecordHeader,
  MOST_NAME_BYTES,
  RECORD_HEADER_BYTES,
  recordBytes,
  type RecordHeader,
} from './record.ts';

export interface WalkedRecord extends RecordHeader {
  readonly offset: number;
  /** Of the whole record. */
  readonly bytes: number;
}

export interface WalkOptions {
  /** Records that begin here or behind. Default: 0. Anywhere else than at a record, the next one is looked for. */
  readonly from?: number;
  /** And before here. Default: the end of the file. */
  readonly to?: number;
  /** Whether every checksum is computed. Default: false: headers alone are read, and a damaged one ends the walk. */
  readonly isChecked?: boolean;
}

/**
 * The records of a shard, or of any slice of it: several readers that divide the file's bytes among them read each record once.
 * Ends before the first record that is not whole, which is where an interrupted writer stopped.
 */
export async function* walkShard(path: string, options: WalkOptions = {}): AsyncGenerator<WalkedRecord> {
  await using file = await openWindow(path);
  const { from = 0, to = file.bytes, isChecked = false } = options;
  const maybeAt = async (offset: number, isDoubtful: boolean): Promise<WalkedRecord | null> => {
    const header = maybeRecordHeader(await file.look(offset, RECORD_HEADER_BYTES));
    if (header === null || header.imageBytes > MAX_IMAGE_BYTES || header.nameBytes > MOST_NAME_BYTES) return null;
    const bytes = recordBytes(header);
    if (offset + bytes > file.bytes) return null;
    return isDoubtful && !isWhole(await file.look(offset, bytes)) ? null : { ...header, offset, bytes };
  };
  let offset = Math.ceil(from / 8) * 8;
  if (from > 0) {
    // Images may hold the magic number, but not with a checksum that fits.
    while (offset < to && (await maybeAt(offset, true)) === null) offset += 8;
  }
  while (offset < to) {
    const record = await maybeAt(offset, isChecked);
    if (record === null) return;
    yield record;
    offset += record.bytes;
  }
}
