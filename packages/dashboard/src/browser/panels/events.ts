import type { RunEvent } from '../../feed/messages.ts';
import { byId, element } from '../element.ts';
import type { PageState } from '../page-state.ts';
import { clock } from '../words.ts';

const SIGNS: Readonly<Record<RunEvent['kind'], readonly [sign: string, name: string]>> = {
  good: ['✓', 'Good'],
  info: ['•', 'News'],
  warning: ['!', 'Warning'],
  failure: ['✕', 'Failure'],
};

/** What happened, the newest first, with the reason and what to do. */
export function events(): (page: PageState) => void {
  const list = element('ol');
  const log = element(
    'div',
    { class: 'events', tabindex: 0, role: 'log', 'aria-label': 'Events, the newest first' },
    list,
  );
  const empty = element('p', { class: 'empty' }, 'Nothing has happened yet.');
  byId('events').append(log, empty);
  let first = 0;
  let shown = 0;
  return ({ events: all }) => {
    const oldest = all[0]?.id ?? 0;
    const newest = all.at(-1)?.id ?? 0;
    // Of another coordinator: from the beginning.
    if (newest < shown || (oldest !== first && list.childElementCount > 0 && oldest < first)) {
      list.replaceChildren();
      shown = 0;
    }
    first = oldest;
    for (const event of all) {
      if (event.id <= shown) continue;
      list.prepend(entry(event));
      shown = event.id;
    }
    while (list.childElementCount > all.length) list.lastElementChild?.remove();
    empty.hidden = all.length > 0;
  };
}

function entry({ timeMs, kind, text, reason, advice }: RunEvent): HTMLElement {
  const [sign, name] = SIGNS[kind];
  const item = element(
    'li',
    { 'data-kind': kind },
    element('span', { class: 'sign', role: 'img', 'aria-label': name }, sign),
    element('time', { datetime: new Date(timeMs).toISOString() }, clock(timeMs)),
    element('p', {}, text),
  );
  if (reason !== '') item.append(element('p', { class: 'reason' }, reason));
  if (advice !== '') item.append(element('p', { class: 'advice' }, advice));
  return item;
}
