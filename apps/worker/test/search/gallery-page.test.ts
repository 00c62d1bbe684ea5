import { describe, expect, it } from 'vitest';
import { escaped, galleryPage } from '../../src/search/gallery-page.ts';
import { resultLines } from '../../src/search/result-lines.ts';
import type { SearchResult } from '../../src/search/search-queries.ts';

const EVIL = `"><script src=https://example.com/x.js></script><img src='x' onerror=alert(1)>\u202e`;
const PICTURE = 'data:image/jpeg;base64,AAAA';

const results: SearchResult[] = [
  {
    query: { item: 0, id: EVIL, class: '' },
    neighbours: [
      { row: 5, item: 7, id: EVIL, class: EVIL, similarity: 0.98765 },
      { row: 2, item: 3, id: 'b/3.png', class: 'b', similarity: -0.5 },
    ],
  },
  { query: { item: 1, id: 'q.png', class: '' }, neighbours: [] },
];

const page = galleryPage({
  results,
  queryPictures: new Map([[0, PICTURE]]),
  indexPictures: new Map([[7, PICTURE]]),
  facts: [`2 queries in ${EVIL}`],
});

describe('the gallery page', () => {
  it('shows every name as text, whatever is in it', () => {
    expect(page).not.toMatch(/<script|onerror=alert\(1\)>|\u202e/);
    expect(page.match(/<[a-z][^>]*>/g)?.filter((tag) => /\son\w+=/.test(tag.replaceAll(/"[^"]*"/g, '')))).toEqual([]);
    expect(page).toContain('&quot;&gt;&lt;script src=https://example.com/x.js&gt;');
    expect(escaped(`a&b<c>"d"'e'\u0007\u2067`)).toBe('a&amp;b&lt;c&gt;&quot;d&quot;&#39;e&#39;\ufffd\ufffd');
  });

  it('asks nothing of any network, and says so to the browser', () => {
    const sources = [...page.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, url]) => url);
    expect(sources).toEqual([PICTURE, PICTURE]);
    expect(page).not.toMatch(/url\(|@import|<link/);
    expect(page).toContain(`default-src 'none'; img-src data:; style-src 'unsafe-inline'`);
  });

  it('has a name for every picture and every part, and a list that is in order', () => {
    expect(page.match(/<img /g)).toHaveLength(2);
    expect(page.match(/<img [^>]*alt="[^"]+"/g)).toHaveLength(2);
    // Those that cannot be read any more.
    expect(page.match(/role="img" aria-label="[^"]+">cannot be read/g)).toHaveLength(2);
    for (const [, id = ''] of page.matchAll(/aria-labelledby="([^"]*)"/g)) expect(page).toContain(`<h2 id="${id}">`);
    expect(page).toContain('<html lang="en">');
    expect(page.match(/<b>-?\d\.\d{4}<\/b>/g)).toEqual(['<b>0.9877</b>', '<b>-0.5000</b>']);
    expect(page).toContain('prefers-color-scheme: dark');
  });

  it('is balanced', () => {
    for (const tag of ['section', 'figure', 'figcaption', 'ol', 'li', 'div', 'main', 'header', 'span']) {
      const [opened, closed] = [`<${tag}[ >]`, `</${tag}>`].map((text) => page.match(new RegExp(text, 'g'))?.length);
      expect([tag, opened]).toEqual([tag, closed]);
    }
  });
});

it('results are lines: the query, and its neighbours below it', () => {
  const lines = resultLines(results);
  expect(lines).toHaveLength(4);
  expect(lines.join('')).not.toContain('\u202e');
  expect(lines[2]).toBe('     2  -0.5000  b/3.png');
  expect(lines[3]).toBe('q.png');
});
