/** Of a file with the one tensor `embeddings`. Always as long, so that the number of rows can be written last. */
export const SAFETENSORS_HEADER_BYTES = 1024;

/** Of a float32 tensor [rows, dimension]: the length of the JSON, and the JSON padded with blanks as the format allows. */
export function safetensorsHeader(rows: number, dimension: number, metadata: Readonly<Record<string, string>>): Buffer {
  const tensor = { dtype: 'F32', shape: [rows, dimension], data_offsets: [0, 4 * rows * dimension] };
  const bytes = Buffer.alloc(SAFETENSORS_HEADER_BYTES, ' ');
  bytes.writeBigUInt64LE(BigInt(SAFETENSORS_HEADER_BYTES - 8));
  bytes.write(JSON.stringify({ __metadata__: metadata, embeddings: tensor }), 8);
  return bytes;
}
