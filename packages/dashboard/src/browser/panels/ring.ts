import type { EdgeFacts, WorkerFacts } from '../../feed/messages.ts';
import { byId, element, setText, shape } from '../element.ts';
import type { PageState } from '../page-state.ts';
import { bytes, percent, plural } from '../words.ts';

const SIZE = 320;
const MIDDLE = SIZE / 2;
/** With more ranks than this, names would lie upon each other. */
const MOST_NAMED = 24;
/** An edge is not slow because another is a little faster. */
const SLOW_WAITING = 0.15;

/** Who sends to whom, what the edges carry, and which one the others wait at. */
export function ring(): (page: PageState) => void {
  const words = element('p', { class: 'aside' });
  const root = element('div', { class: 'ring', role: 'img' });
  byId('ring').append(words, root);
  let drawn = '';
  return ({ live }) => {
    if (live === null) return;
    const ranks = live.workers.filter(({ rank, state }) => rank >= 0 && state !== 'lost' && state !== 'waiting');
    const lost = live.workers.filter(({ state }) => state === 'lost');
    const slowest = slowestOf(live.edges);
    const told = textOf(ranks.length, lost, live.edges, slowest);
    setText(words, told);
    root.setAttribute('aria-label', `The ring of workers. ${told}`);
    // As long as nothing that is drawn has changed, nothing is drawn.
    const key = JSON.stringify([ranks.map(({ rank, state }) => [rank, state]), live.edges, slowest?.from]);
    if (key === drawn) return;
    drawn = key;
    root.replaceChildren(picture(ranks, live.edges, slowest));
  };
}

function slowestOf(edges: readonly EdgeFacts[]): EdgeFacts | null {
  const most = edges.reduce<EdgeFacts | null>((a, b) => (a === null || b.waiting > a.waiting ? b : a), null);
  return edges.length > 2 && most !== null && most.waiting >= SLOW_WAITING ? most : null;
}

function textOf(
  numRanks: number,
  lost: readonly WorkerFacts[],
  edges: readonly EdgeFacts[],
  slowest: EdgeFacts | null,
): string {
  if (numRanks === 0) return 'No generation has formed yet.';
  if (numRanks === 1) return 'One worker, alone: nothing is exchanged.';
  const rates = edges.flatMap(({ bytesPerSecond }) => (bytesPerSecond === null ? [] : [bytesPerSecond]));
  const carried =
    rates.length === 0 ? '' : ` Each edge carries ${bytes(rates.reduce((a, b) => a + b, 0) / rates.length)}/s.`;
  const gone = lost.length === 0 ? '' : ` ${plural(lost.length, 'worker')} lost.`;
  const slow =
    slowest === null
      ? ''
      : ` The slowest edge is ${slowest.from} → ${slowest.to}: waited for ${percent(slowest.waiting)} of the time.`;
  return `${plural(numRanks, 'worker')}.${carried}${gone}${slow}`;
}

function picture(ranks: readonly WorkerFacts[], edges: readonly EdgeFacts[], slowest: EdgeFacts | null): SVGSVGElement {
  const svg = shape('svg', { viewBox: `0 0 ${SIZE} ${SIZE * 0.94}`, 'aria-hidden': 'true' });
  const isNamed = ranks.length <= MOST_NAMED;
  const radius = isNamed ? 112 : 128;
  const nodeRadius = isNamed
    ? Math.min(19, (radius * Math.PI) / ranks.length / 1.35)
    : Math.max(1.5, (radius * 2) / ranks.length);
  const angle = (rank: number): number => (2 * Math.PI * rank) / Math.max(1, ranks.length) - Math.PI / 2;
  const at = (a: number, r: number): readonly [number, number] => [
    MIDDLE + r * Math.cos(a),
    MIDDLE * 0.94 + r * Math.sin(a),
  ];
  const most = edges.reduce((largest, { bytesPerSecond }) => Math.max(largest, bytesPerSecond ?? 0), 0);
  const gap = (nodeRadius + 5) / radius;
  for (const edge of edges) {
    const { from, bytesPerSecond } = edge;
    const begin = angle(from) + gap;
    const end = angle(from + 1) - gap - (isNamed ? 7 / radius : 0);
    if (end <= begin) continue;
    const [x1, y1] = at(begin, radius);
    const [x2, y2] = at(end, radius);
    const isSlowest = edge === slowest;
    const width = isNamed ? 1.5 + 3 * (most === 0 ? 0 : (bytesPerSecond ?? 0) / most) : 1.5;
    const isLong = end - begin > Math.PI ? 1 : 0;
    svg.append(
      shape('path', {
        class: isSlowest ? 'edge slowest' : 'edge',
        d: `M${x1.toFixed(1)} ${y1.toFixed(1)}A${radius} ${radius} 0 ${isLong} 1 ${x2.toFixed(1)} ${y2.toFixed(1)}`,
        'stroke-width': (isSlowest ? width + 1.5 : width).toFixed(1),
      }),
    );
    if (!isNamed) continue;
    const size = 5 + width * 0.6;
    const [tipX, tipY] = at(end + (size * 1.3) / radius, radius);
    const [leftX, leftY] = at(end - 1 / radius, radius - size);
    const [rightX, rightY] = at(end - 1 / radius, radius + size);
    svg.append(
      shape('path', {
        class: isSlowest ? 'head slowest' : 'head',
        d: `M${tipX} ${tipY}L${leftX} ${leftY}L${rightX} ${rightY}Z`,
      }),
    );
    if (isSlowest || ranks.length <= 6) {
      const middle = (begin + end) / 2;
      const [labelX, labelY] = at(middle, radius - 34);
      const label = bytesPerSecond === null ? '' : `${bytes(bytesPerSecond)}/s`;
      svg.append(
        shape(
          'text',
          {
            class: isSlowest ? 'small slow' : 'small',
            x: labelX,
            y: labelY,
            'text-anchor': 'middle',
            'dominant-baseline': 'middle',
          },
          label,
        ),
      );
    }
  }
  for (const { rank, state } of ranks) {
    const [x, y] = at(angle(rank), radius);
    svg.append(
      shape('circle', {
        class: 'node',
        'data-state': state,
        cx: x.toFixed(1),
        cy: y.toFixed(1),
        r: nodeRadius.toFixed(1),
      }),
    );
    if (isNamed)
      svg.append(
        shape(
          'text',
          { x: x.toFixed(1), y: (y + 0.5).toFixed(1), 'text-anchor': 'middle', 'dominant-baseline': 'central' },
          String(rank),
        ),
      );
  }
  if (!isNamed)
    svg.append(shape('text', { x: MIDDLE, y: MIDDLE * 0.94, 'text-anchor': 'middle' }, plural(ranks.length, 'worker')));
  return svg;
}
