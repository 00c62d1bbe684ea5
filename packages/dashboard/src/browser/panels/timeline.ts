import type { StepTimelineFacts, TimelineSpan } from '../../feed/messages.ts';
import type { Colours } from '../colours.ts';
import { byId, element, setText } from '../element.ts';
import type { PageState } from '../page-state.ts';
import { milliseconds, whole } from '../words.ts';
import { canvasIn } from './canvas.ts';

const KINDS: readonly (readonly [kind: TimelineSpan['kind'], name: string])[] = [
  ['data', 'waits for data'],
  ['forward', 'forward and backward'],
  ['bucket', 'gradient buckets'],
  ['sum', 'sums not hidden'],
  ['vote', 'vote'],
  ['apply', 'apply'],
];
/** With more ranks than this a row is a thin line. */
const MOST_TALL = 16;
const LEFT = 52;
const RIGHT = 10;
const BOTTOM = 26;
/** Said one by one to those who cannot see them. */
const MOST_SAID = 16;

/** What all workers did in one step, on one clock. */
export function timeline(colours: Colours): { show(page: PageState): void; repaint(): void } {
  const words = element('p', { class: 'aside' });
  const picture = element('div', { class: 'step', role: 'img' });
  const legend = element(
    'ul',
    { class: 'legend' },
    ...KINDS.map(([kind, name]) => {
      const patch = element('i');
      patch.style.background = `var(--span-${kind})`;
      return element('li', {}, patch, name);
    }),
  );
  const said = element('ul', { class: 'unseen' });
  const empty = element('p', { class: 'empty' }, 'A step is drawn every few seconds once training goes on.');
  byId('timeline').append(words, picture, legend, said, empty);
  const canvas = canvasIn(picture, () => draw());
  let facts: StepTimelineFacts | null = null;
  let pointer: { readonly x: number; readonly y: number } | null = null;

  const rowHeight = (): number => {
    const numRows = facts?.rows.length ?? 0;
    return numRows <= MOST_TALL ? 36 : Math.max(3, Math.min(14, 420 / numRows));
  };
  const draw = (): void => {
    if (facts === null) return;
    const { context, width } = canvas.clear();
    const { rows, lengthMs } = facts;
    const tall = rowHeight();
    const isTall = rows.length <= MOST_TALL;
    const bottom = rows.length * tall;
    const x = (ms: number): number => LEFT + ((width - LEFT - RIGHT) * ms) / lengthMs;
    context.font = '11px Inter, system-ui, sans-serif';
    context.textBaseline = 'middle';
    for (const tick of ticks(lengthMs, width)) {
      context.strokeStyle = colours.of('hairline');
      context.beginPath();
      context.moveTo(Math.round(x(tick)) + 0.5, 0);
      context.lineTo(Math.round(x(tick)) + 0.5, bottom);
      context.stroke();
      context.fillStyle = colours.of('muted');
      context.textAlign = tick === 0 ? 'left' : 'center';
      context.fillText(milliseconds(tick), x(tick), bottom + 15);
    }
    rows.forEach(({ rank, spans }, index) => {
      const top = index * tall;
      if (isTall || index % Math.ceil(14 / tall) === 0) {
        context.fillStyle = colours.of('muted');
        context.textAlign = 'right';
        context.fillText(isTall ? `rank ${rank}` : String(rank), LEFT - 8, top + tall / 2);
      }
      for (const { kind, beginMs, endMs } of spans) {
        const isBucket = kind === 'bucket' || kind === 'other';
        if (isBucket && !isTall) continue;
        context.fillStyle = colours.of(isBucket ? 'span-bucket' : `span-${kind}`);
        const [begin, end] = [x(beginMs), x(endMs)];
        const long = Math.max(1, end - begin - (end - begin > 3 ? 1 : 0));
        context.beginPath();
        if (isBucket) context.roundRect(begin, top + 24, long, 5, 2);
        else context.roundRect(begin, top + (isTall ? 5 : 0.5), long, isTall ? 16 : tall - 1, isTall ? 4 : 0);
        context.globalAlpha = isBucket ? 0.75 : 1;
        context.fill();
        context.globalAlpha = 1;
      }
    });
  };
  const pointed = (): string => {
    if (facts === null || pointer === null) return '';
    const { x, y } = pointer;
    const tall = rowHeight();
    const row = facts.rows[Math.floor(y / tall)];
    const ms = ((x - LEFT) / (picture.clientWidth - LEFT - RIGHT)) * facts.lengthMs;
    const isLow = facts.rows.length <= MOST_TALL && y % tall > 22;
    const span = row?.spans.find(
      ({ kind, beginMs, endMs }) => (kind === 'bucket' || kind === 'other') === isLow && beginMs <= ms && ms <= endMs,
    );
    return row === undefined || span === undefined
      ? ''
      : ` · rank ${row.rank}: ${span.name} ${milliseconds(span.endMs - span.beginMs)}`;
  };
  const tell = (): void => {
    if (facts === null) return;
    const worst = facts.rows.reduce((most, { uncertaintyMs }) => Math.max(most, uncertaintyMs), 0);
    setText(
      words,
      `Step ${whole(facts.step)}, ${milliseconds(facts.lengthMs)}, all workers on one clock (± ${milliseconds(worst)})${pointed()}`,
    );
  };
  picture.addEventListener('pointermove', ({ offsetX: x, offsetY: y }) => {
    pointer = { x, y };
    tell();
  });
  picture.addEventListener('pointerleave', () => {
    pointer = null;
    tell();
  });
  return {
    show({ live }) {
      facts = live?.timeline ?? null;
      empty.hidden = facts !== null;
      for (const part of [words, picture, legend, said]) part.hidden = facts === null;
      if (facts === null) return;
      picture.style.height = `${facts.rows.length * rowHeight() + BOTTOM}px`;
      picture.setAttribute(
        'aria-label',
        `What each worker did in step ${facts.step}; the list after it has the same in words.`,
      );
      said.replaceChildren(...facts.rows.slice(0, MOST_SAID).map((row) => element('li', {}, sentence(row))));
      tell();
      draw();
    },
    repaint: draw,
  };
}

function sentence({ rank, spans }: StepTimelineFacts['rows'][number]): string {
  const sums = KINDS.flatMap(([kind, name]) => {
    const ms = spans.reduce((sum, span) => sum + (span.kind === kind ? span.endMs - span.beginMs : 0), 0);
    return ms === 0 ? [] : [`${name} ${milliseconds(ms)}`];
  });
  return `Rank ${rank}: ${sums.join(', ')}.`;
}

/** Round times with room between them. */
function ticks(lengthMs: number, width: number): number[] {
  const room = (lengthMs * 90) / Math.max(90, width - LEFT - RIGHT);
  const power = 10 ** Math.floor(Math.log10(room));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((value) => value >= room) ?? 10 * power;
  return Array.from({ length: Math.floor(lengthMs / step) + 1 }, (_, index) => index * step);
}
