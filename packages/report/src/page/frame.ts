import type { Picture } from '../chart/picture.ts';
import { inlineSvg } from '../chart/svg.ts';
import { markup, type Markup, trusted } from '../markup.ts';
import { STYLE } from './style.ts';

export interface PageFrame {
  readonly title: string;
  /** The colours of the live page. */
  readonly styleSheet: string;
  /** By which program, and when: the last line. */
  readonly made: string;
  readonly content: Markup;
}

/** Nothing is loaded from anywhere, and nothing in it can become a program. */
const CONTENT_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** What every page of this package is in, whole in one file. */
export function pageOf({ title, styleSheet, made, content }: PageFrame): string {
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${CONTENT_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Circlet report</title>
<style>${trusted(styleSheet)}${trusted(STYLE)}</style>
</head>
<body>
${content}
<footer class="foot">${made}</footer>
</body>
</html>
`.markup;
}

export function figureOf(picture: Picture): Markup {
  return markup`<figure class="card"><h2>${picture.title}</h2>${inlineSvg(picture)}<figcaption>${picture.summary}</figcaption></figure>`;
}
