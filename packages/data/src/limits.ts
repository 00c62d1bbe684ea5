/** Of an image file, or of an entry of a zip file packed or unpacked. What claims to be larger is damage or an attack. */
export const MAX_IMAGE_BYTES: number = 256 * 2 ** 20;

/** Of an image, height times width, before it is brought to the size of the training: 8,192 × 8,192. */
export const MAX_IMAGE_PIXELS: number = 2 ** 26;

/** Of an entry's name in a zip file, in UTF-8. */
export const MAX_ENTRY_NAME_BYTES = 1_024;

/** Folders within each other below the data, in a folder or a zip file. */
export const MAX_FOLDER_DEPTH = 32;

/** Ways in which links may lead to one folder: folders full of links to each other have more ways than a walk can ever go. */
export const MAX_WAYS_TO_FOLDER = 16;

/** Of a line in a list: a path and some numbers. */
export const MAX_LINE_BYTES: number = 2 ** 16;

/** Of opcodes in a pickle: the largest verification set has some ten for each of its 14,000 images. */
export const MAX_PICKLE_STEPS: number = 2 ** 22;

/** Of the description of a prepared set: it names up to 8,192 shards. */
export const MAX_MANIFEST_BYTES: number = 2 ** 24;

/** Of a MATLAB file, and of an array in it, unpacked: Cars196's annotations have half a megabyte. */
export const MAX_MAT_BYTES: number = 64 * 2 ** 20;

/** Of a small member of a WebDataset shard: a label or a description. */
export const MAX_MEMBER_BYTES: number = 2 ** 20;
