/**
 * The header of NumPy's file format, version 1.0 (numpy/lib/format.py): magic, version, length, and a Python dictionary padded with
 * blanks to a multiple of 64 bytes. Always as long, so that the number of rows can be written last.
 */
export const NPY_HEADER_BYTES = 128;

const MAGIC = Buffer.from('\x93NUMPY', 'latin1');

/** Of a float32 array [rows, dimension], row-major. */
export function npyHeader(rows: number, dimension: number): Buffer {
  const text = `{'descr': '<f4', 'fortran_order': False, 'shape': (${rows}, ${dimension}), }`;
  const start = MAGIC.length + 4;
  const bytes = Buffer.alloc(NPY_HEADER_BYTES, ' ');
  MAGIC.copy(bytes);
  bytes.writeUInt8(1, MAGIC.length);
  bytes.writeUInt8(0, MAGIC.length + 1);
  bytes.writeUInt16LE(NPY_HEADER_BYTES - start, MAGIC.length + 2);
  bytes.write(text, start, 'latin1');
  bytes.write('\n', NPY_HEADER_BYTES - 1, 'latin1');
  return bytes;
}
