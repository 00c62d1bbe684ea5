/** Of gradients.json: some losses at 1,600 states. */
export const MAX_GRADIENTS_BYTES: number = 4 * 2 ** 20;
