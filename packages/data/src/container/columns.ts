type Numbers = Int32Array | Uint32Array | Float64Array | Uint8Array | Uint16Array;

/** A typed array that grows: 10 million offsets are 80 MB and a moment of twice that while it doubles. */
export interface Column<T extends Numbers> {
  push(value: number): void;
  /** What was pushed, cut to its length: a view. */
  values(): T;
}

export function column<T extends Numbers>(make: (length: number) => T): Column<T> {
  let values = make(1024);
  let length = 0;
  return {
    push(value) {
      if (length === values.length) {
        const larger = make(2 * length);
        larger.set(values as never);
        values = larger;
      }
      values[length++] = value;
    },
    values: () => values.subarray(0, length) as T,
  };
}
