/**
 * A JPEG without what says how to turn it (EXIF), because browsers obey that and training does not. Other files are returned as they are.
 * Layout: ITU T.81, annex B; EXIF lies in segments APP1.
 */
export async function withoutTurningMark(file: Blob): Promise<Blob> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return file;
  const parts: Uint8Array<ArrayBuffer>[] = [bytes.subarray(0, 2)];
  let at = 2;
  // Segments up to the first scan: a mark, two bytes of length that count themselves, and what it holds.
  while (bytes[at] === 0xff && at + 4 <= bytes.length) {
    const [mark, high, low] = [bytes[at + 1] as number, bytes[at + 2] as number, bytes[at + 3] as number];
    if (mark === START_OF_SCAN) break;
    const end = at + 2 + 256 * high + low;
    const isExif = mark === APP1 && String.fromCharCode(...bytes.subarray(at + 4, at + 8)) === 'Exif';
    if (!isExif) parts.push(bytes.subarray(at, end));
    at = end;
  }
  return new Blob([...parts, bytes.subarray(at)], { type: file.type });
}

const START_OF_SCAN = 0xda;
const APP1 = 0xe1;
