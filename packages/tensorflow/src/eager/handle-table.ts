import type { Pointer } from '../c-api/declarations.ts';

/**
 * Small integers for native handles. Freed numbers are used again, so that a training of any length stays within the
 * int32 range the tfjs backend assumes (tfjs-node's own counter only grows and leaks after 2^31 tensors).
 */
export class HandleTable {
  readonly #handles: (Pointer | undefined)[] = [];
  readonly #free: number[] = [];

  /** Live handles. */
  get size(): number {
    return this.#handles.length - this.#free.length;
  }

  add(handle: Pointer): number {
    const id = this.#free.pop() ?? this.#handles.length;
    this.#handles[id] = handle;
    return id;
  }

  get(id: number): Pointer {
    const handle = this.#handles[id];
    if (handle === undefined) {
      throw new Error(`Invalid tensor_id: tensor ${id} was disposed or never existed`);
    }
    return handle;
  }

  take(id: number): Pointer {
    const handle = this.#handles[id];
    if (handle === undefined) {
      throw new Error(`Delete called on a Tensor not referenced (tensor_id: ${id})`);
    }
    this.#handles[id] = undefined;
    this.#free.push(id);
    return handle;
  }
}
