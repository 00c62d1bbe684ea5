import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Variable with the folder that this process's own mount namespace has a small file system at. */
export const SMALL_DISK = 'CIRCLET_CHAOS_DISK';

/** Room for a run of the trial's own recipe, and filled up at once. */
export const SMALL_DISK_BYTES: number = 64 * 1_048_576;

const PIECE = Buffer.alloc(65_536);

/** Writes until no byte is left; what it has written is gone with `free`. */
export async function fillDisk(
  folder: string,
): Promise<{ readonly bytes: number; readonly free: () => Promise<void> }> {
  const path = join(folder, 'filler');
  const file = await open(path, 'a');
  let bytes = 0;
  try {
    // The last bytes too: in ever smaller pieces.
    for (let length = PIECE.length; length >= 1; length = Math.floor(length / 16)) {
      for (;;) {
        const written = await file.write(PIECE, 0, length).catch((error: NodeJS.ErrnoException) => {
          if (error.code === 'ENOSPC') return null;
          throw error;
        });
        if (written === null || written.bytesWritten === 0) break;
        bytes += written.bytesWritten;
      }
    }
  } finally {
    await file.close();
  }
  return { bytes, free: () => rm(path, { force: true }) };
}
