import type { GalleryFacts } from '../../feed/messages.ts';
import { byId, element, setText } from '../element.ts';
import type { PageState } from '../page-state.ts';
import { whole } from '../words.ts';

/** Images of classes that training never saw, each with its nearest neighbours: right and wrong by mark and colour. */
export function gallery(load: (path: string) => Promise<Blob>): (page: PageState) => void {
  const words = element('p', { class: 'aside' });
  const list = element('ul', { class: 'lookups' });
  const empty = element('p', { class: 'empty' }, 'The first validation is yet to come.');
  byId('gallery').append(words, element('div', { class: 'shown' }, list), empty);
  let shown = '';
  let url = '';
  return ({ live }) => {
    const facts = live?.gallery ?? null;
    empty.hidden = facts !== null;
    if (facts === null || facts.sheet === shown) return;
    shown = facts.sheet;
    load(facts.sheet)
      .then((blob) => {
        const next = URL.createObjectURL(blob);
        list.replaceChildren(...facts.queries.map((_query, row) => lookup(facts, row, next)));
        URL.revokeObjectURL(url);
        url = next;
        const all = facts.queries.flatMap(({ neighbours }) => neighbours.slice(0, 1));
        const right = all.filter(({ isRight }) => isRight).length;
        setText(
          words,
          `After step ${whole(facts.step)}: the nearest neighbour is right for ${right} of these ${all.length}. A query first, then its five nearest.`,
        );
      })
      // The next evaluation brings another.
      .catch(() => (shown = ''));
  };
}

function lookup(facts: GalleryFacts, row: number, url: string): HTMLElement {
  const { name = '', neighbours = [] } = facts.queries[row] ?? {};
  const tile = (column: number, kind: string, label: string): HTMLElement => {
    const made = element('div', { class: `tile ${kind}`, role: 'img', 'aria-label': label, title: label });
    const { columns, queries } = facts;
    made.style.backgroundImage = `url("${url}")`;
    made.style.backgroundSize = `${100 * columns}% ${100 * queries.length}%`;
    const share = (index: number, count: number): number => (count === 1 ? 0 : (100 * index) / (count - 1));
    made.style.backgroundPosition = `${share(column, columns)}% ${share(row, queries.length)}%`;
    return made;
  };
  const found = neighbours.map((neighbour, index) => {
    const verdict = neighbour.isRight ? 'right' : 'wrong';
    const made = tile(
      index + 1,
      verdict,
      `${index + 1}: ${neighbour.name}, ${verdict}, cosine ${neighbour.cosine.toFixed(2)}`,
    );
    made.append(element('span', { class: 'mark', 'aria-hidden': 'true' }, neighbour.isRight ? '✓' : '✕'));
    return made;
  });
  return element(
    'li',
    { class: 'lookup' },
    tile(0, 'query', `query: ${name}`),
    ...found,
    element('p', { class: 'name', title: name }, name),
  );
}
