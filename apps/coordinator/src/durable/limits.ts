/** Of what a coordinator keeps for a successor: some 850 bytes a worker, and the recipe. */
export const MAX_COORDINATOR_STATE_BYTES: number = 64 * 2 ** 20;
