import type { Colours } from '../colours.ts';
import { byId } from '../element.ts';
import type { PageState } from '../page-state.ts';
import { figure, score } from '../words.ts';
import { type Curve, curve } from './curve.ts';

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
  return {
    show({ live, steps }) {
      if (live === null) return;
      const { markers, scores, rawPixels, run } = live;
      // The axis shows how far there is to go once a tenth of it is done.
      const total = run?.totalSteps ?? 0;
      const until = live.status.steps * 10 >= total ? total : null;
      const column = { steps: steps.column('step'), markers, until };
      const isThinned = steps.stride > 1;
      const between = isThinned ? { least: steps.column('lossLeast'), most: steps.column('lossMost') } : {};
      loss.show({ ...column, values: steps.column('loss'), ...between });
      speed.show({ ...column, values: steps.column('imagesPerSecond') });
      rate.show({ ...column, values: steps.column('learningRate') });
      recall.show({
        steps: scores.columns.step,
        values: scores.columns.recallAt1,
        markers,
        until,
        ...(rawPixels === null ? {} : { level: { value: rawPixels, name: 'raw pixels' } }),
      });
    },
    repaint: () => all.forEach((one) => one.repaint()),
  };
}
