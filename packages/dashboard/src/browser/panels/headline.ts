import type { LiveState, RunStatus } from '../../feed/messages.ts';
import { byId, element, setAttribute, setText } from '../element.ts';
import { isOver, type PageState } from '../page-state.ts';
import { duration, figure, plural, score, whole } from '../words.ts';

const PHASES: Readonly<Record<RunStatus['phase'], string>> = {
  waiting: 'waiting for workers',
  preparing: 'a generation forms',
  training: 'training',
  draining: 'ends its generation',
  complete: 'complete',
  stopped: 'stopped',
  failed: 'failed',
};

/** What everybody asks first: is it learning, is it fast, is it healthy? */
export function headline(): (page: PageState) => void {
  const name = byId('run-name');
  const about = byId('run-about');
  const state = element('span', { class: 'pill' });
  const bar = element('div', { class: 'bar' }, element('div', { class: 'done' }));
  const along = element('p', { class: 'along' });
  bar.setAttribute('role', 'progressbar');
  bar.setAttribute('aria-label', 'Steps trained');
  bar.setAttribute('aria-valuemin', '0');
  byId('progress').append(bar, along);
  const figures = new Map(
    ['Loss', 'Recall@1', 'Images a second', 'Learning rate', 'Workers', 'Time left'].map((title) => {
      const value = element('dd', { id: `figure-${title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}` });
      const note = element('dd', { class: 'note' });
      byId('figures').append(element('div', {}, element('dt', {}, title), value, note));
      return [title, { value, note }] as const;
    }),
  );
  const show = (title: string, value: string, note = ''): void => {
    const found = figures.get(title);
    if (found === undefined) return;
    setText(found.value, value);
    setText(found.note, note);
  };
  return ({ live, steps }) => {
    if (live === null) return;
    const { run, status } = live;
    setText(name, run?.name ?? 'Waiting for the run');
    if (state.parentNode === null) name.after(state);
    setText(state, status.stopping && status.phase === 'training' ? 'stops after this step' : PHASES[status.phase]);
    setAttribute(state, 'data-phase', status.phase);
    setText(about, aboutText(live));
    document.title = `${run === null ? '' : `${run.name} · `}${PHASES[status.phase]} · Circlet`;
    const total = run?.totalSteps ?? 0;
    const share = total === 0 ? 0 : Math.min(1, status.steps / total);
    (bar.firstElementChild as HTMLElement).style.transform = `scaleX(${share})`;
    setAttribute(bar, 'aria-valuemax', String(total));
    setAttribute(bar, 'aria-valuenow', String(status.steps));
    setAttribute(bar, 'aria-valuetext', `${status.steps} of ${total} steps`);
    const epochs = run === null ? 0 : run.totalSteps / run.stepsPerEpoch;
    setText(
      along,
      run === null
        ? status.text
        : `step ${whole(status.steps)} of ${whole(total)} · epoch ${status.epoch.toFixed(1)} of ${Number(epochs.toFixed(1))} · generation ${status.generation}`,
    );
    const last = (column: 'loss' | 'learningRate'): number => steps.column(column).at(-1) ?? NaN;
    show('Loss', figure(last('loss')), run === null ? '' : lossNote(steps.column('loss')));
    const recall = live.scores.columns.recallAt1.at(-1) ?? NaN;
    show('Recall@1', score(recall), live.rawPixels === null ? 'unseen classes' : `raw pixels ${score(live.rawPixels)}`);
    show('Images a second', figure(status.imagesPerSecond), run === null ? '' : `${whole(run.images)} a step`);
    show('Learning rate', figure(last('learningRate')));
    const training = live.workers.filter((worker) => worker.state === 'training').length;
    const lost = live.workers.filter((worker) => worker.state === 'lost').length;
    show('Workers', whole(training), lost > 0 ? `${plural(lost, 'worker')} lost` : 'training');
    show('Time left', isOver(status.phase) ? '–' : duration(status.remainingSeconds), checkpointNote(status));
  };
}

function aboutText({ run, status }: LiveState): string {
  if (status.phase === 'failed') return status.text;
  if (run === null) return status.text;
  return `${(run.numParameters / 1e6).toFixed(1)} million parameters on ${run.engine}`;
}

function lossNote(losses: readonly number[]): string {
  const least = losses.reduce((a, b) => Math.min(a, b), Infinity);
  return Number.isFinite(least) ? `least ${figure(least)}` : '';
}

function checkpointNote({ lastCheckpointStep }: RunStatus): string {
  return lastCheckpointStep === null ? 'no checkpoint yet' : `saved at step ${whole(lastCheckpointStep)}`;
}
