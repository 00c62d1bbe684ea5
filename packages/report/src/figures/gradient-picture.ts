import { fieldChart } from '../chart/field-chart.ts';
import type { Picture } from '../chart/picture.ts';
import { figure } from '../numbers.ts';
import type { GradientFacts } from './figure-facts.ts';

/** Fig. 2: how hard each loss pulls s_p up and presses s_n down, over the plane of both. */
export function gradientPicture({ states, losses }: GradientFacts): Picture {
  const [state] = states;
  const told = losses.map(({ name, atStates: { positive, negative } }) => {
    return `${name} ${figure(-(positive[0] ?? NaN))} and ${figure(negative[0])}`;
  });
  return {
    name: 'gradients',
    title: 'Gradients of losses over s_n and s_p',
    summary: `−∂L/∂s_p and ∂L/∂s_n at ${state?.name ?? ''} (s_n ${figure(state?.negative)}, s_p ${figure(state?.positive)}): ${told.join('; ')}.`,
    draw: (palette) =>
      fieldChart(
        {
          columns: losses.map(({ name, map: { positive, negative } }) => ({
            title: name,
            fields: [
              { values: positive.map((value) => -value), colour: 'recall' },
              { values: negative, colour: 'loss' },
            ],
          })),
          rowTitles: ['−∂L/∂s_p', '∂L/∂s_n'],
          axes: ['s_n', 's_p'],
          marks: states.map(({ name, positive, negative }) => ({ name, x: negative, y: positive })),
        },
        palette,
      ),
  };
}
