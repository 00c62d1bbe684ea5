/** Values in [−1, 1): murmur3's finaliser over position and tensor number; `pattern` of golden/generate.py. */
export function pattern(tensor: number, length: number): Float32Array {
  const key = Math.imul(tensor + 1, 0x85ebca77);
  return Float32Array.from({ length }, (_, position) => {
    let h = Math.imul(position + 1, 0x9e3779b1) ^ key;
    h ^= h >>> 16;
    h = Math.imul(h, 0x85ebca6b);
    h ^= h >>> 13;
    h = Math.imul(h, 0xc2b2ae35);
    h ^= h >>> 16;
    return (h >>> 0) / 2 ** 31 - 1;
  });
}
