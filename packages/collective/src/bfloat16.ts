/**
 * bfloat16 on the wire: float32 without its lower 16 bits, rounded to nearest even.
 * Relative rounding error at most 2⁻⁹.
 *
 * @param packed receives as many as there are values; may be the first half of the values' own memory
 */
export function packBfloat16(values: Float32Array, packed: Uint16Array): void {
  const bits = new Uint32Array(values.buffer, values.byteOffset, values.length);
  for (let index = 0; index < bits.length; index++) {
    const word = bits[index] as number;
    // NaN keeps its sign and stays NaN: rounding could carry it into infinity.
    packed[index] =
      (word & 0x7fffffff) > 0x7f800000 ? (word >>> 16) | 0x40 : (word + 0x7fff + ((word >>> 16) & 1)) >>> 16;
  }
}

/** Writes unpacked values over the target, which is as long. */
export function unpackBfloat16(packed: Uint16Array, target: Float32Array): void {
  const bits = new Uint32Array(target.buffer, target.byteOffset, target.length);
  for (let index = 0; index < bits.length; index++) {
    bits[index] = (packed[index] as number) << 16;
  }
}
