import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { type PreparedShard } from './manifest.ts';

export interface ShardPlace {
  readonly shard: number;
  readonly offset: number;
}

/** Appends records to shards, each of about the same size; one that is full is on the disk before the next begins. */
export interface ShardWriter extends AsyncDisposable {
  append(record: Buffer): Promise<ShardPlace>;
  /** Everything is on the disk. @returns what there is */
  finish(): Promise<readonly PreparedShard[]>;
}

export function shardFile(shard: number): string {
  return `images-${String(shard).padStart(5, '0')}.crec`;
}

/** @param written shards that are there already: the last of them is gone on with */
export async function shardWriter(
  folder: string,
  shardBytes: number,
  written: readonly PreparedShard[],
): Promise<ShardWriter> {
  const shards: { file: string; bytes: number; images: number }[] = written.map((shard) => ({ ...shard }));
  if (shards.length === 0) shards.push({ file: shardFile(0), bytes: 0, images: 0 });
  const openLast = (): Promise<FileHandle> => open(join(folder, (shards.at(-1) as PreparedShard).file), 'a');
  let handle: FileHandle | null = await openLast();
  const close = async (): Promise<void> => {
    await handle?.sync();
    await handle?.close();
    handle = null;
  };
  return {
    async append(record) {
      const last = shards.at(-1) as PreparedShard;
      if (last.bytes > 0 && last.bytes + record.length > shardBytes) {
        await close();
        shards.push({ file: shardFile(shards.length), bytes: 0, images: 0 });
      }
      handle ??= await openLast();
      const shard = shards.at(-1) as { bytes: number; images: number };
      await handle.writeFile(record);
      const place = { shard: shards.length - 1, offset: shard.bytes };
      shard.bytes += record.length;
      shard.images++;
      return place;
    },
    async finish() {
      await close();
      return shards;
    },
    async [Symbol.asyncDispose]() {
      await handle?.close();
      handle = null;
    },
  };
}
