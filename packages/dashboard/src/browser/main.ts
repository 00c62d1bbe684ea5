import { pageColours } from './colours.ts';
import { connect, type LinkState } from './connection.ts';
import { byId, setAttribute, setText } from './element.ts';
import { type Part, pageState } from './page-state.ts';
import { controls } from './panels/controls.ts';
import { curves } from './panels/curves.ts';
import { events } from './panels/events.ts';
import { headline } from './panels/headline.ts';
import { workers } from './panels/workers.ts';
import { pageToken } from './token.ts';

const LINK: Readonly<Record<LinkState, string>> = {
  connecting: 'connecting …',
  live: 'live',
  lost: 'connection lost, trying again …',
  locked: 'locked',
};

const page = pageState();
const token = pageToken(location, history, sessionStorage);
const say = (text: string): void => setText(byId('spoken'), text);
const colours = pageColours(() => plots.repaint());
const plots = curves(colours, say);
const buttons = controls(token, say);

interface Panel {
  readonly parts: readonly Part[];
  readonly show: () => void;
}

const panel = (parts: readonly Part[], show: (of: typeof page) => void): Panel => ({ parts, show: () => show(page) });
const panels: readonly Panel[] = [
  panel(['run', 'status', 'workers', 'steps', 'scores', 'rawPixels'], headline()),
  panel(['run', 'status'], buttons.show),
  panel(['steps', 'scores', 'markers', 'rawPixels', 'run'], plots.show),
  panel(['workers'], workers(buttons.drain)),
  panel(['events'], events()),
];

/** Drawn together before the next frame, and not at all while nobody looks. */
const stale = new Set<Panel>();
const draw = (): void => {
  performance.mark('circlet-update-begin');
  stale.forEach(({ show }) => show());
  stale.clear();
  performance.measure('circlet-update', 'circlet-update-begin');
  performance.clearMarks();
  performance.clearMeasures();
};
const changed = (parts: readonly Part[]): void => {
  if (stale.size === 0) requestAnimationFrame(draw);
  panels.filter((one) => one.parts.some((part) => parts.includes(part))).forEach((one) => stale.add(one));
};

const link = byId('link');
const connection = connect({
  token: () => token.value,
  onMessage: (message) => changed(page.take(message)),
  onLink(state) {
    setText(link, LINK[state]);
    setAttribute(link, 'data-state', state);
    document.documentElement.classList.toggle('is-stale', state !== 'live');
    if (state !== 'locked') return;
    token.keep(null);
    buttons.unlock(() => connection.again());
  },
});
