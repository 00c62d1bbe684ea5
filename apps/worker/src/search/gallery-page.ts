import type { Neighbour, SearchResult } from './search-queries.ts';
import { THUMBNAIL_PIXELS } from './thumbnails.ts';

export interface GalleryPage {
  readonly results: readonly SearchResult[];
  /** Pictures by position in their data sets, as data URLs. */
  readonly queryPictures: ReadonlyMap<number, string>;
  readonly indexPictures: ReadonlyMap<number, string>;
  /** Sentences for the head of the page. */
  readonly facts: readonly string[];
}

/** One page that needs nothing else: pictures are in it, nothing is asked of any network, and every name is text. */
export function galleryPage({ results, queryPictures, indexPictures, facts }: GalleryPage): string {
  const sections = results.map(({ query, neighbours }, place) => {
    const rows = neighbours.map((neighbour) => `<li>${neighbourFigure(neighbour, indexPictures)}</li>`);
    return `<section aria-labelledby="q${place}">
<h2 id="q${place}">${escaped(query.id)}</h2>
<div class="row">
<figure class="query">${picture(queryPictures.get(query.item), `Query: ${query.id}`)}<figcaption>query</figcaption></figure>
<ol aria-label="Nearest first">${rows.join('\n')}</ol>
</div>
</section>`;
  });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>Nearest neighbours</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>Nearest neighbours</h1>
${facts.map((fact) => `<p>${escaped(fact)}</p>`).join('\n')}
</header>
<main>
${sections.join('\n')}
</main>
</body>
</html>
`;
}

function neighbourFigure({ id, item, similarity, class: className }: Neighbour, pictures: ReadonlyMap<number, string>) {
  const ofClass = className === '' ? '' : `<span class="class">${escaped(className)}</span>`;
  return `<figure>${picture(pictures.get(item), id)}<figcaption><b>${similarity.toFixed(4)}</b> <span class="id">${escaped(id)}</span>${ofClass}</figcaption></figure>`;
}

function picture(url: string | undefined, text: string): string {
  if (url === undefined) return `<div class="none" role="img" aria-label="${escaped(text)}">cannot be read</div>`;
  return `<img src="${url}" alt="${escaped(text)}" width="${THUMBNAIL_PIXELS}" height="${THUMBNAIL_PIXELS}" loading="lazy">`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text between tags and between quotes. What would turn the direction of the text around it, or be obeyed, is shown as a mark. */
export function escaped(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Bidi_Control}]/gu, '\ufffd')
    .replaceAll(/[&<>"']/g, (character) => ENTITIES[character] as string);
}

const STYLE = `
:root { --ground: #fff; --ink: #1a1d21; --faint: #596069; --line: #d9dde2; --mark: #0b63c5; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #14171a; --ink: #e8eaed; --faint: #a2a9b1; --line: #343a41; --mark: #7db7ff; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 100rem; padding: 1.5rem; background: var(--ground); color: var(--ink); font: 0.95rem/1.4 system-ui, sans-serif; }
h1 { margin: 0 0 0.5rem; font-size: 1.4rem; }
header p { margin: 0; color: var(--faint); overflow-wrap: anywhere; }
section { margin-top: 1.5rem; padding-top: 1rem; border-top: 1px solid var(--line); }
h2 { margin: 0 0 0.75rem; font-size: 1rem; overflow-wrap: anywhere; }
.row { display: flex; flex-wrap: wrap; gap: 1rem; align-items: flex-start; }
ol { display: flex; flex: 1 1 20rem; flex-wrap: wrap; gap: 1rem; margin: 0; padding: 0; list-style: none; }
figure { width: ${THUMBNAIL_PIXELS}px; margin: 0; }
img, .none { display: block; width: ${THUMBNAIL_PIXELS}px; height: ${THUMBNAIL_PIXELS}px; border-radius: 4px; background: var(--line); }
.none { display: grid; place-items: center; color: var(--faint); font-size: 0.8rem; }
.query img, .query .none { outline: 3px solid var(--mark); outline-offset: 1px; }
figcaption { margin-top: 0.35rem; font-size: 0.8rem; overflow-wrap: anywhere; }
figcaption b { font-variant-numeric: tabular-nums; }
.class { display: block; color: var(--faint); }
@media print { section { break-inside: avoid; } }
`;
