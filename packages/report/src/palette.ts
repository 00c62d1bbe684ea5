/** The colour of a name, as an attribute of SVG takes it. */
export type Palette = (name: Colour) => string;

/** Of the live page's style sheet. */
export type Colour =
  | 'ground'
  | 'card'
  | 'raised'
  | 'ink'
  | 'muted'
  | 'hairline'
  | 'line'
  | 'accent'
  | 'loss'
  | 'recall'
  | 'speed'
  | 'rate'
  | 'good'
  | 'warn'
  | 'bad';

/** Within the page: light or dark as its reader has it. */
export const pagePalette: Palette = (name) => `var(--${name})`;

/** For a file of its own: the light colours, as the style sheet names them first. */
export function filePalette(styleSheet: string): Palette {
  const colours = new Map<string, string>();
  for (const [, name = '', value = ''] of styleSheet.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{6})\b/gi)) {
    if (!colours.has(name)) colours.set(name, value);
  }
  return (name) => colours.get(name) ?? '#000000';
}

/** What tells several runs apart: four colours, then the same with dashes. */
export const SERIES_STYLES: readonly { readonly colour: Colour; readonly dash: string }[] = ['', '6 3', '2 3'].flatMap(
  (dash) => (['loss', 'recall', 'speed', 'rate'] as const).map((colour) => ({ colour, dash })),
);
