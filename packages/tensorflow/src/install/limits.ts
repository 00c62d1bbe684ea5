/** Of a wheel's RECORD, which is read whole; TensorFlow's has 2 MB. */
export const MAX_RECORD_BYTES: number = 32 * 2 ** 20;

/** Files and folders in a wheel; TensorFlow's has some 15,000. */
export const MAX_WHEEL_ENTRIES = 200_000;

/** Of all that is unpacked of one wheel; the largest of CUDA's has 1.5 GB of libraries. */
export const MAX_UNPACKED_BYTES: number = 8 * 2 ** 30;
