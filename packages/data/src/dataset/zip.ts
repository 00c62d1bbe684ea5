import { open } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { type Entry, fromRandomAccessReaderPromise, type ZipFile } from 'yauzl';
import { ArchiveCorruptError, ArchiveUnsupportedError } from '../errors.ts';
import { MAX_ENTRY_NAME_BYTES, MAX_FOLDER_DEPTH } from '../limits.ts';
import { BlockReader } from './block-reader.ts';
import { buildIndex, type FoundFile, type IndexOptions } from './build-index.ts';
import { asDataError } from './folder.ts';
import { type ImageDataset } from './image-dataset.ts';

/**
 * A zip file of images, used as it is: only its directory is read, images come out one by one by their offset.
 * Zip64 is understood; entries may be stored or deflated.
 *
 * @throws DataMissingError, DataUnreadableError, ArchiveCorruptError, ArchiveUnsupportedError, NoImagesError, EmptyClassError
 */
export async function openZip(path: string, options: IndexOptions = {}): Promise<ImageDataset> {
  const zip = await openArchive(path);
  const files: FoundFile[] = [];
  const folders = new Set<string>();
  try {
    for await (const entry of zip.eachEntry()) {
      mustHaveName(path, entry);
      const isFolder = entry.fileName.endsWith('/');
      addFolders(folders, isFolder ? entry.fileName : entry.fileName.slice(0, entry.fileName.lastIndexOf('/') + 1));
      if (!isFolder) files.push(foundFile(resolve(path), entry, zip.fileSize));
    }
  } catch (error) {
    if (error instanceof ArchiveCorruptError || error instanceof ArchiveUnsupportedError) throw error;
    throw new ArchiveCorruptError(path, (error as Error).message, { cause: error });
  } finally {
    zip.close();
  }
  return buildIndex(path, basename(path), files, folders, options);
}

async function openArchive(path: string): Promise<ZipFile> {
  const file = await open(path, 'r').catch((error: unknown) => {
    throw asDataError(path, error);
  });
  try {
    const { size } = await file.stat();
    const options = { lazyEntries: true, autoClose: false };
    return await fromRandomAccessReaderPromise(new BlockReader(file), size, options);
  } catch (error) {
    await file.close();
    // What the system refused has an errno; everything else is yauzl finding no zip directory.
    if ((error as NodeJS.ErrnoException).errno !== undefined) throw asDataError(path, error);
    throw new ArchiveCorruptError(path, (error as Error).message, { cause: error });
  }
}

/** Each folder on the way is kept by its path: a name of a thousand folders would be a thousand paths. */
function mustHaveName(path: string, { fileName, fileNameLength }: Entry): void {
  const depth = fileName.split('/').length - 1;
  if (fileNameLength <= MAX_ENTRY_NAME_BYTES && depth <= MAX_FOLDER_DEPTH) return;
  const found = fileNameLength > MAX_ENTRY_NAME_BYTES ? `of ${fileNameLength} bytes` : `of ${depth} folders`;
  const most = `${MAX_ENTRY_NAME_BYTES} bytes and ${MAX_FOLDER_DEPTH} folders`;
  throw new ArchiveCorruptError(path, `expected names of at most ${most}, got one ${found}`);
}

function foundFile(path: string, entry: Entry, fileBytes: number): FoundFile {
  const { fileName, compressionMethod, relativeOffsetOfLocalHeader: headerOffset, compressedSize } = entry;
  if (entry.isEncrypted()) throw new ArchiveUnsupportedError(path, fileName, 'encrypted');
  if (compressionMethod !== 0 && compressionMethod !== 8) {
    throw new ArchiveUnsupportedError(path, fileName, `compressed with method ${compressionMethod}`);
  }
  // 30 bytes of local header and the name stand before the data.
  if (headerOffset + 30 + entry.fileNameLength + compressedSize > fileBytes) {
    throw new ArchiveCorruptError(path, `entry "${fileName}" lies beyond the end of the file`);
  }
  const location = {
    kind: 'zip',
    path,
    headerOffset,
    compressedBytes: compressedSize,
    bytes: entry.uncompressedSize,
    deflated: compressionMethod === 8,
    crc32: entry.crc32,
  } as const;
  return { path: fileName, bytes: entry.uncompressedSize, location };
}

/** Adds `a/b/` and all above it: `a/b`, `a`. Many zip files have no entries for folders. */
function addFolders(folders: Set<string>, pathWithSlash: string): void {
  let path = pathWithSlash.replace(/\/+$/, '');
  while (path !== '' && !folders.has(path)) {
    folders.add(path);
    path = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  }
}
