/** Which images are the same to the byte, by the front of their SHA-256. */
export interface Duplicates {
  /** @returns the number of the first image with the same hash; null where this one is the first */
  add(contentHash: Buffer, number: number): number | null;
}

/** Slots that may be taken before the table doubles. */
const MOST_LOAD = 0.75;

/**
 * An open-addressing table of 12 bytes a slot: 10 million images take 200 MB. Two of n different images share 64 bits of SHA-256 with
 * a probability of n² ∕ 2⁶⁵, which is 3·10⁻⁶ for those.
 */
export function findDuplicates(): Duplicates {
  let slots = new Uint32Array(3 * 1024);
  let taken = 0;
  const put = (table: Uint32Array, low: number, high: number, number: number): number | null => {
    const numSlots = table.length / 3;
    for (let slot = low % numSlots; ; slot = (slot + 1) % numSlots) {
      const held = table[3 * slot + 2] as number;
      if (held === 0) {
        table.set([low, high, number + 1], 3 * slot);
        return null;
      }
      if (table[3 * slot] === low && table[3 * slot + 1] === high) return held - 1;
    }
  };
  return {
    add(contentHash, number) {
      if (taken > (MOST_LOAD * slots.length) / 3) {
        const larger = new Uint32Array(2 * slots.length);
        for (let at = 0; at < slots.length; at += 3) {
          const held = slots[at + 2] as number;
          if (held > 0) put(larger, slots[at] as number, slots[at + 1] as number, held - 1);
        }
        slots = larger;
      }
      const first = put(slots, contentHash.readUInt32LE(0), contentHash.readUInt32LE(4), number);
      if (first === null) taken++;
      return first;
    },
  };
}
