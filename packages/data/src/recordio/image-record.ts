/** Flag, label, key and second key: what stands before the image. */
export const IMAGE_HEADER_BYTES = 24;

export interface ImageRecord {
  /** The first of its labels: the class. */
  readonly label: number;
  readonly labels: readonly number[];
  readonly key: number;
  /** Where the image's file begins within the record. */
  readonly headerBytes: number;
}

/** More labels than any data set has: of a list that long only the first ones are read. */
const MOST_LABELS = 16;

/**
 * The header of an image record, MXNet's IRHeader: u32 flag, f32 label, u64 key, u64 second key, then `flag` labels as f32 where the
 * flag is not 0. Source: apache/mxnet src/io/image_recordio.h, python/mxnet/recordio.py.
 *
 * @param front the first bytes of the record, as many as are at hand
 * @param recordBytes length of the record
 * @throws Error where the record cannot hold its own labels
 */
export function imageRecord(front: Buffer, recordBytes: number): ImageRecord {
  if (recordBytes < IMAGE_HEADER_BYTES || front.length < IMAGE_HEADER_BYTES) {
    throw new Error(`expected an image record of at least ${IMAGE_HEADER_BYTES} bytes, got ${recordBytes}`);
  }
  const flag = front.readUInt32LE(0);
  const headerBytes = IMAGE_HEADER_BYTES + 4 * flag;
  if (headerBytes > recordBytes) {
    throw new Error(`an image record of ${recordBytes} bytes cannot hold ${flag} labels; it may hold something else`);
  }
  const labels: number[] = [];
  for (let i = 0; i < Math.min(flag, MOST_LABELS); i++) {
    const at = IMAGE_HEADER_BYTES + 4 * i;
    if (at + 4 > front.length) break;
    labels.push(front.readFloatLE(at));
  }
  if (flag === 0) labels.push(front.readFloatLE(4));
  return { label: labels[0] ?? Number.NaN, labels, key: Number(front.readBigUInt64LE(8)), headerBytes };
}

/** The image's file within a whole record. */
export function imageOf(record: Buffer): Buffer {
  return record.subarray(imageRecord(record, record.length).headerBytes);
}
