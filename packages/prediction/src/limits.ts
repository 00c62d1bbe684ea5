/** Of a step profile; one of 200 exchanges takes 30 kB. */
export const MAX_PROFILE_BYTES = 1_048_576;

/** In a step: ports of a program. A network of 1,000 gradients with synchronised batch norm has some 500. */
export const MAX_EXCHANGES = 2_000;

/** Of all exchanges of a step: a prediction goes through their chunks one by one. Dense class weights of a million identities are 2 GB. */
export const MAX_EXCHANGED_BYTES: number = 16 * 2 ** 30;
