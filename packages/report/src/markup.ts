/** Text that is markup already. Everything else is escaped where it is put in. */
export interface Markup {
  readonly markup: string;
}

type Part = Markup | string | number | null | readonly Part[];

/** A piece of HTML or SVG: markup`<td>${name}</td>`. What is put in is text, whatever it looks like, unless it is `Markup`. */
export function markup(pieces: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { markup: pieces.map((piece, index) => piece + (index < parts.length ? written(parts[index]) : '')).join('') };
}

/** Markup that was written by this package, a style sheet say. Never for text of others. */
export function trusted(markup: string): Markup {
  return { markup };
}

function written(part: Part | undefined): string {
  if (part === null || part === undefined) return '';
  if (typeof part === 'object') return 'markup' in part ? part.markup : part.map(written).join('');
  return escaped(String(part));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** XML has no place for these: half of a pair, and control characters but tab and the ends of lines. */
const UNPRINTABLE = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]|\p{Surrogate}/gu;

function escaped(text: string): string {
  return text.replaceAll(UNPRINTABLE, '\ufffd').replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
