/** One vendor's drawings. The place in this list is the vendor's `sourceIndex`. */
export interface EmojiSet {
  /** The set's name, also that of its npm package: `@iconify-json/<name>`. */
  readonly name: string;
  readonly version: string;
  readonly author: string;
  readonly license: string;
}

/**
 * The sets of the quick start, pinned: versions, order and licences. All three licences allow use in training and
 * redistribution with the author's name; the output of every run names them.
 */
export const emojiSets: readonly EmojiSet[] = [
  { name: 'noto', version: '1.2.9', author: 'Google', license: 'Apache-2.0' },
  { name: 'noto-v1', version: '1.2.5', author: 'Google', license: 'Apache-2.0' },
  { name: 'twemoji', version: '1.2.5', author: 'Twitter', license: 'CC-BY-4.0' },
  { name: 'fluent-emoji-flat', version: '1.2.6', author: 'Microsoft', license: 'MIT' },
  { name: 'fluent-emoji-high-contrast', version: '1.2.6', author: 'Microsoft', license: 'MIT' },
  { name: 'emojione', version: '1.2.3', author: 'Emoji One', license: 'CC-BY-4.0' },
  { name: 'emojione-monotone', version: '1.2.1', author: 'Emoji One', license: 'CC-BY-4.0' },
];

/** What the pinned versions give; anything else is another data set and would make scores incomparable. */
export const pinnedCounts = { classes: 1219, images: 8161 } as const;

/** A name is a class when at least this many sets draw it. */
export const minSetsPerClass = 5;

/** Height and width in pixels; 3 channels, on white. */
export const emojiSide = 32;
export const emojiImageBytes: number = emojiSide * emojiSide * 3; // 3,072 bytes an image, 25 MB in all
