import { existsSync } from 'node:fs';
import { readFile, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { type PreparedShard } from './manifest.ts';
import { shardFile } from './shard-writer.ts';
import { type WalkedRecord, walkShard } from './walk-shard.ts';

export interface SoFar {
  readonly shards: readonly PreparedShard[];
  /** The first item of the source that is not dealt with. */
  readonly nextPlace: number;
}

/**
 * What an interrupted preparation has left: all records that are whole. The rest of the last one is cut off.
 * @param onRecord of each, in order
 */
export async function recordsSoFar(
  folder: string,
  onRecord: (record: WalkedRecord, shard: number) => Promise<void>,
): Promise<SoFar> {
  const shards: PreparedShard[] = [];
  let nextPlace = 0;
  for (let shard = 0; existsSync(join(folder, shardFile(shard))); shard++) {
    const file = shardFile(shard);
    const path = join(folder, file);
    // Those before the last one were on the disk before it began.
    const isLast = !existsSync(join(folder, shardFile(shard + 1)));
    let [bytes, images] = [0, 0];
    for await (const record of walkShard(path, { isChecked: isLast })) {
      await onRecord(record, shard);
      bytes = record.offset + record.bytes;
      nextPlace = record.place + 1;
      images++;
    }
    if ((await stat(path)).size > bytes) await truncate(path, bytes);
    shards.push({ file, bytes, images });
  }
  return { shards, nextPlace };
}

/** Lines of an earlier report of broken images that are still so: of items before the one that is next. */
export async function brokenSoFar(path: string, nextPlace: number): Promise<string[]> {
  if (!existsSync(path)) return [];
  const lines = (await readFile(path, 'utf8')).split('\n');
  return lines.filter((line) => {
    try {
      return (JSON.parse(line) as { place: number }).place < nextPlace;
    } catch {
      return false; // the end of a file that was cut off
    }
  });
}
