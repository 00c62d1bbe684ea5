// What reads bytes of others, for those who feed it hostile ones (tools/campaign). Not for use: the public list is index.ts.
export { decodeImage } from './image/decode.ts';
export { imageReader } from './image/read-image.ts';
export { encodeEntry } from './prepared/index-entry.ts';
export { encodeRecord, maybeRecordHeader } from './prepared/record.ts';
export { maskedCrc32c } from './tfrecord/crc32c.ts';
