/** Of the description beside a file of embeddings: some texts and numbers. */
export const MAX_ABOUT_BYTES = 65_536;

/** Of a line of embeddings, or of the images that they are of: 100,000 dimensions have 1.3 MB. */
export const MAX_EMBEDDING_LINE_BYTES: number = 4 * 2 ** 20;

/** Of one search: queries times neighbours, some 250 bytes each. */
export const MAX_SEARCH_RESULTS: number = 2 ** 20;

/** Of a gallery page: some 4 kB each. */
export const MAX_GALLERY_PICTURES = 5_000;
