import type { Colours } from '../colours.ts';
import { byId } from '../element.ts';
import type { PageState } from '../page-state.ts';
import { figure, score } from '../words.ts';
import { type Curve, type CurveData, curve } from './curve.ts';

/** Rows beyond which a curve is long. */
const LONG = 1_000;
/** Once nothing new comes, all are drawn. */
const REST_MS = 1_000;

/** Loss, recall, speed and rate over steps, side by side. */
export function curves(
  colours: Colours,
  say: (text: string) => void,
): { show(page: PageState): void; repaint(): void } {
  const shared = { colours, say, range: null, empty: 'Nothing is trained yet.' };
  const loss = curve({ ...shared, title: 'Loss', colour: 'loss', format: figure });
  const recall = curve({
    ...shared,
    title: 'Recall@1 on unseen classes',
    colour: 'recall',
    format: score,
    hasPoints: true,
    empty: 'The first validation is yet to come.',
  });
  const speed = curve({ ...shared, title: 'Images a second', colour: 'speed', format: figure, startsAtZero: true });
  const rate = curve({ ...shared, title: 'Learning rate', colour: 'rate', format: figure, startsAtZero: true });
  const all: readonly Curve[] = [loss, recall, speed, rate];
  byId('curves').append(...all.map(({ root }) => root));
  let turn = 0;
  let numShown = 0;
  let rest: number | undefined;
  const show = ({ live, steps }: PageState): void => {
    clearTimeout(rest);
    if (live === null) return;
    const { markers, scores, rawPixels, run, status } = live;
    // The axis shows how far there is to go once a tenth of it is done.
    const total = run?.totalSteps ?? 0;
    const until = status.steps * 10 >= total ? total : null;
    const column = { steps: steps.column('step'), markers, until };
    const between = steps.stride > 1 ? { least: steps.column('lossLeast'), most: steps.column('lossMost') } : {};
    const level = rawPixels === null ? {} : { level: { value: rawPixels, name: 'raw pixels' } };
    const { step, recallAt1 } = scores.columns;
    const data: readonly CurveData[] = [
      { ...column, values: steps.column('loss'), ...between },
      { ...column, steps: step, values: recallAt1, ...level },
      { ...column, values: steps.column('imagesPerSecond') },
      { ...column, values: steps.column('learningRate') },
    ];
    // Another step hardly moves a long curve: they take turns.
    const takesTurns = steps.length > LONG && Math.abs(steps.length - numShown) < LONG;
    numShown = steps.length;
    turn = (turn + 1) % all.length;
    all.forEach((one, index) => {
      const own = data[index] as CurveData;
      if (takesTurns && index !== turn) one.tell(own.values.at(-1) ?? NaN);
      else one.show(own);
    });
    if (takesTurns) {
      rest = window.setTimeout(() => all.forEach((one, index) => one.show(data[index] as CurveData)), REST_MS);
    }
  };
  return { show, repaint: () => all.forEach((one) => one.repaint()) };
}
