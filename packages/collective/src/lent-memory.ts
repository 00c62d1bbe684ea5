/**
 * Memory for what is on its way, used again and again: fresh memory costs its page faults, more than packing values into it does, and
 * a full collection for every few dozen megabytes (docs/decisions/0007). It keeps as many pieces of each size, a power of two, as
 * were ever lent at once: of an all-reduce what a rank sends of finished sums. What is never given back is the collector's.
 */
export class LentMemory {
  readonly #idle = new Map<number, ArrayBufferLike[]>();

  /** Not zeroed; aligned for any element. */
  lend(bytes: number): Uint8Array {
    const size = 2 ** Math.ceil(Math.log2(Math.max(1, bytes)));
    const memory = this.#idle.get(size)?.pop() ?? Buffer.allocUnsafeSlow(size).buffer;
    return new Uint8Array(memory, 0, bytes);
  }

  giveBack(lent: readonly Uint8Array[]): void {
    for (const { buffer } of lent) {
      const idle = this.#idle.get(buffer.byteLength) ?? [];
      idle.push(buffer);
      this.#idle.set(buffer.byteLength, idle);
    }
  }
}
