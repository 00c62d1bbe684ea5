/** Of a safetensors file's JSON; a network of 3,000 tensors takes 400 kB. A damaged length asks for no more memory than this. */
export const MAX_HEADER_BYTES: number = 16 * 2 ** 20;

/** Of a checkpoint's state.json, which holds the recipe and where sampler and random streams stand: some 5 kB. */
export const MAX_STATE_BYTES: number = 2 ** 20;

/** Lists and mappings within each other in a state.json; ours has five. */
export const MAX_STATE_DEPTH = 32;

/** Of the file `latest`, which holds one name. */
export const MAX_POINTER_BYTES = 256;
