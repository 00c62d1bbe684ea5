/** Of a control message; larger ones are refused before they are decoded. Members of 1,000 workers take a third of it. */
export const MAX_CONTROL_BYTES = 1_048_576;

/** Fields in a control message's body, each entry of a list its own: an empty one takes two bytes to say and a hundred to have. */
export const MAX_CONTROL_FIELDS = 16_384;

/** Of the name in a data frame's header, in UTF-8. */
export const MAX_FRAME_NAME_BYTES = 1_024;
