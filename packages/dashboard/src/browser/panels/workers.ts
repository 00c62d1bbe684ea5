import type { WorkerFacts, WorkerState } from '../../feed/messages.ts';
import { byId, element, setAttribute, setText } from '../element.ts';
import type { PageState } from '../page-state.ts';
import { bytes, whole } from '../words.ts';

const HEADS = ['Rank', 'State', 'Step', 'Does', 'Memory', 'Device', 'Process', ''];

const STATES: Readonly<Record<WorkerState, string>> = {
  joining: 'joining',
  waiting: 'waits its turn',
  training: 'training',
  leaving: 'leaving',
  lost: 'lost',
  finished: 'finished',
};

interface WorkerRow {
  readonly root: HTMLTableRowElement;
  readonly cells: readonly HTMLElement[];
  readonly drain: HTMLButtonElement;
}

/** A row for each worker; on a narrow screen a card. */
export function workers(onDrain: (worker: WorkerFacts) => void): (page: PageState) => void {
  const body = element('tbody');
  const count = element('p', { class: 'aside' });
  const table = element(
    'table',
    {},
    element(
      'thead',
      {},
      element('tr', {}, ...HEADS.map((head) => (head === '' ? element('td') : element('th', { scope: 'col' }, head)))),
    ),
    body,
  );
  const scroll = element(
    'div',
    { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Workers, a row each' },
    table,
  );
  byId('workers').append(count, scroll);
  const rows = new Map<string, WorkerRow>();
  let latest: readonly WorkerFacts[] = [];

  const newRow = (id: string): WorkerRow => {
    const drain = element('button', { type: 'button', class: 'quiet' }, 'Drain');
    drain.addEventListener('click', () => {
      const worker = latest.find((one) => one.id === id);
      if (worker !== undefined) onDrain(worker);
    });
    const rank = element('th', { scope: 'row', 'data-head': 'Rank' });
    const others = HEADS.slice(1, -1).map((head) => element('td', { 'data-head': head }));
    const root = element('tr', {}, rank, ...others, element('td', { class: 'act' }, drain));
    return { root, cells: [rank, ...others], drain };
  };
  return ({ live }) => {
    if (live === null) return;
    latest = live.workers;
    const here = new Set(latest.map(({ id }) => id));
    for (const [id, { root }] of rows) {
      if (here.has(id)) continue;
      root.remove();
      rows.delete(id);
    }
    latest.forEach((worker, index) => {
      const row = rows.get(worker.id) ?? newRow(worker.id);
      rows.set(worker.id, row);
      textsOf(worker).forEach((text, cell) => setText(row.cells[cell] as HTMLElement, text));
      setAttribute(row.root, 'data-state', worker.state);
      row.drain.hidden = !worker.canDrain;
      setAttribute(row.drain, 'aria-label', `Drain rank ${worker.rank}`);
      if (body.children[index] !== row.root) body.insertBefore(row.root, body.children[index] ?? null);
    });
    const byState = new Map<WorkerState, number>();
    latest.forEach(({ state }) => byState.set(state, (byState.get(state) ?? 0) + 1));
    setText(
      count,
      latest.length === 0
        ? 'None has joined yet.'
        : [...byState].map(([state, number]) => `${whole(number)} ${STATES[state]}`).join(' · '),
    );
  };
}

function textsOf({ rank, state, step, phase, shareDone, memoryBytes, device, host, pid }: WorkerFacts): string[] {
  return [
    rank < 0 ? '–' : String(rank),
    STATES[state],
    whole(step),
    state === 'lost' ? '–' : `${phase}${shareDone > 0 ? ` ${Math.round(100 * shareDone)} %` : ''}`,
    bytes(memoryBytes),
    device === '' ? '–' : device,
    `${pid} on ${host}`,
  ];
}
