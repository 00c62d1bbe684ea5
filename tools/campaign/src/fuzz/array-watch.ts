/** The largest array that was asked for since the last look, in bytes. */
export interface ArrayWatch {
  takeLargest(): number;
}

const ARRAYS = [
  'ArrayBuffer', 'Uint8Array', 'Int8Array', 'Uint8ClampedArray', 'Uint16Array', 'Int16Array', 'Uint32Array', 'Int32Array',
  'Float32Array', 'Float64Array', 'BigInt64Array', 'BigUint64Array',
] as const; // prettier-ignore

/**
 * Watches what JavaScript asks for by length, whether or not the memory is ever touched: a length field that is believed shows here
 * before it shows in the process. For this process, from now on.
 */
export function watchArrays(): ArrayWatch {
  let largest = 0;
  const note = (bytes: number): void => void (bytes > largest && (largest = bytes));
  for (const name of ARRAYS) {
    const original = globalThis[name] as unknown as (new (...args: unknown[]) => object) & {
      BYTES_PER_ELEMENT?: number;
    };
    const bytesPerElement = original.BYTES_PER_ELEMENT ?? 1;
    const watched: typeof original = new Proxy(original, {
      construct(target, args: unknown[], newTarget: typeof original): object {
        if (typeof args[0] === 'number') note(args[0] * bytesPerElement);
        return Reflect.construct(target, args, newTarget === watched ? target : newTarget) as object;
      },
    });
    Object.defineProperty(globalThis, name, { value: watched, writable: true, configurable: true });
  }
  for (const name of ['alloc', 'allocUnsafe', 'allocUnsafeSlow'] as const) {
    const original = Buffer[name].bind(Buffer) as (bytes: number, ...rest: unknown[]) => Buffer<ArrayBuffer>;
    Object.assign(Buffer, {
      [name](bytes: number, ...rest: unknown[]) {
        note(bytes);
        return original(bytes, ...rest);
      },
    });
  }
  return {
    takeLargest() {
      const taken = largest;
      largest = 0;
      return taken;
    },
  };
}
