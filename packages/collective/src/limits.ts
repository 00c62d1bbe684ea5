/** Of one frame between ranks, unless an option says otherwise; ZeroMQ ends the connection of whoever sends a larger one. */
export const MAX_FRAME_BYTES: number = 16 * 1_048_576;
