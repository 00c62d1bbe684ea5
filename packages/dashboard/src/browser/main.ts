import { pageColours } from './colours.ts';
import { connect, type LinkState } from './connection.ts';
import { byId, setAttribute, setText } from './element.ts';
import { isOver, type Part, pageState } from './page-state.ts';
import { circle } from './panels/circle.ts';
import { controls } from './panels/controls.ts';
import { curves } from './panels/curves.ts';
import { events } from './panels/events.ts';
import { footer } from './panels/footer.ts';
import { gallery } from './panels/gallery.ts';
import { headline } from './panels/headline.ts';
import { ring } from './panels/ring.ts';
import { timeline } from './panels/timeline.ts';
import { workers } from './panels/workers.ts';
import { authorised, pageToken } from './token.ts';

const LINK: Readonly<Record<LinkState | 'over', string>> = {
  connecting: 'connecting …',
  live: 'live',
  lost: 'connection lost, trying again …',
  locked: 'locked',
  over: 'the run has ended',
};

const page = pageState();
const token = pageToken(location, history, sessionStorage);
const say = (text: string): void => setText(byId('spoken'), text);
const colours = pageColours(() => drawn.forEach((one) => one.repaint()));
const plots = curves(colours, say);
const pairs = circle(colours);
const step = timeline(colours);
const drawn = [plots, pairs, step];
const load = async (path: string): Promise<Blob> => {
  const response = await fetch(path.slice(1), { headers: authorised(token.value) });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return await response.blob();
};
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
  panel(['densities', 'boundary'], pairs.show),
  panel(['edges', 'workers'], ring()),
  panel(['timeline'], step.show),
  panel(['gallery'], gallery(load)),
  panel(['events'], events()),
  panel(['run'], footer()),
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
  onLink(linkState) {
    // A coordinator goes with its run.
    const hasEnded = page.live !== null && isOver(page.live.status.phase);
    const state = linkState === 'lost' && hasEnded ? 'over' : linkState;
    setText(link, LINK[state]);
    setAttribute(link, 'data-state', state);
    document.documentElement.classList.toggle('is-stale', state === 'lost');
    if (state !== 'locked') return;
    token.keep(null);
    buttons.unlock(() => connection.again());
  },
});
