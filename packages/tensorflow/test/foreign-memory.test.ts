import koffi from 'koffi';
import { describe, expect, it } from 'vitest';
import { endView, viewFloats } from '../src/c-api/foreign-memory.ts';

/** As large as a bucket of gradients, and nobody else's. */
const LENGTH = 6_000_000;

describe('a view of foreign memory', () => {
  it('shows and changes the memory, and is empty once it has ended', () => {
    const memory = new Float32Array(LENGTH).fill(7);
    const view = viewFloats(koffi.address(memory), LENGTH);
    expect(view[LENGTH - 1]).toBe(7);
    view[3] = 8;
    expect(memory[3]).toBe(8);
    endView(view);
    expect(view.length).toBe(0);
    expect(memory[3]).toBe(8);
  });

  it('no longer counts as memory of this process once it has ended', () => {
    const memory = new Float32Array(LENGTH);
    const before = process.memoryUsage().external;
    for (let turn = 0; turn < 100; turn++) endView(viewFloats(koffi.address(memory), LENGTH));
    // A single view that was left would add 24 MB.
    expect(process.memoryUsage().external - before).toBeLessThan(12e6);
  });

  it('of nothing is empty', () => {
    expect(viewFloats(null, 0)).toHaveLength(0);
    endView(viewFloats(null, 0));
  });
});
