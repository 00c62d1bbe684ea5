import type { Axis } from './axes.ts';
import { at } from './picture.ts';

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Radius of a value that stands alone. */
const RING = 3;

/** The path of a curve. However many values there are, no more than can be told apart are drawn: the least and the most of every column. */
export function line(xs: readonly number[], ys: readonly number[], x: Axis, y: Axis): string {
  const places = distinct(placed(xs, ys, x, y));
  const [first] = places;
  // One value alone is a ring.
  if (places.length === 1 && first !== undefined) {
    return `M${at(first.x - RING)} ${at(first.y)}a${RING} ${RING} 0 1 0 ${2 * RING} 0a${RING} ${RING} 0 1 0 ${-2 * RING} 0`;
  }
  return places.map((place, index) => `${index === 0 ? 'M' : 'L'}${at(place.x)} ${at(place.y)}`).join('');
}

/** The path around what lies between two curves; empty where it would have no area. */
export function band(xs: readonly number[], low: readonly number[], high: readonly number[], x: Axis, y: Axis): string {
  const above = outermost(placed(xs, high, x, y), (a, b) => a < b);
  const below = outermost(placed(xs, low, x, y), (a, b) => a > b).reverse();
  if (above.length < 2) return '';
  return `${[...above, ...below].map((place, index) => `${index === 0 ? 'M' : 'L'}${at(place.x)} ${at(place.y)}`).join('')}Z`;
}

function placed(xs: readonly number[], ys: readonly number[], x: Axis, y: Axis): Place[] {
  return xs
    .map((value, index) => ({ x: x(value), y: y(ys[index] ?? NaN) }))
    .filter((place) => Number.isFinite(place.x) && Number.isFinite(place.y));
}

function columns(places: readonly Place[]): Place[][] {
  const found: Place[][] = [];
  for (const place of places) {
    const last = found.at(-1);
    if (last?.[0] !== undefined && Math.round(last[0].x) === Math.round(place.x)) last.push(place);
    else found.push([place]);
  }
  return found;
}

function distinct(places: readonly Place[]): Place[] {
  return columns(places).flatMap((column) => {
    if (column.length < 3) return column;
    const [least, most] = [argmost(column, (a, b) => a > b), argmost(column, (a, b) => a < b)];
    const [first, second] = least <= most ? [least, most] : [most, least];
    return first === second ? [column[first] as Place] : [column[first] as Place, column[second] as Place];
  });
}

/** One place of every column: that which `isFurther` finds no other beyond. */
function outermost(places: readonly Place[], isFurther: (a: number, b: number) => boolean): Place[] {
  return columns(places).map((column) => column[argmost(column, (a, b) => isFurther(b, a))] as Place);
}

function argmost(column: readonly Place[], isLess: (a: number, b: number) => boolean): number {
  return column.reduce((best, place, index) => (isLess((column[best] as Place).y, place.y) ? index : best), 0);
}
