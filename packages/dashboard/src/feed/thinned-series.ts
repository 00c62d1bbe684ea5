/** How the values of a column are put together when several rows become one. */
export type Merge = 'mean' | 'least' | 'most' | 'last';

/** A column by its name, and how it is merged. The first is what the rows are ordered by, and is merged as `last`. */
export type Columns = Readonly<Record<string, Merge>>;

export type Row<C extends Columns> = Readonly<Record<keyof C & string, number>>;

/** What is sent of a series: its columns, and how many rows each of its rows stands for. */
export interface SeriesData<C extends Columns> {
  readonly stride: number;
  /** Of the last row, which may not be full yet. */
  readonly lastCount: number;
  readonly columns: Readonly<Record<keyof C & string, readonly number[]>>;
}

/**
 * A curve that takes bounded memory, however long it grows: every row stands for `stride` steps, and where there would be more
 * than `maxRows` of them, each two neighbours become one and the stride doubles. So a run of up to `maxRows` steps is there
 * step by step, and one of 1,000,000 with `maxRows` 4,096 has at least 2,048 rows of 256 steps or fewer each: `mean` keeps the curve, `least` and `most`
 * what the curve hides.
 *
 * A row before the last one (training went back to a checkpoint) takes the place of all from there on.
 */
export interface ThinnedSeries<C extends Columns> {
  readonly length: number;
  readonly stride: number;
  push(row: Row<C>): void;
  /** Live, not a copy: [length]. */
  column(name: keyof C & string): readonly number[];
  data(): SeriesData<C>;
}

export function thinnedSeries<C extends Columns>(
  columns: C,
  maxRows: number,
  from: SeriesData<C> | null = null,
): ThinnedSeries<C> {
  const names = Object.keys(columns) as (keyof C & string)[];
  const [key] = names as [keyof C & string];
  const values = Object.fromEntries(names.map((name) => [name, [...(from?.columns[name] ?? [])]])) as Record<
    keyof C & string,
    number[]
  >;
  let stride = from?.stride ?? 1;
  let lastCount = from?.lastCount ?? stride;
  const of = (name: keyof C & string): number[] => values[name];
  const merged = (name: keyof C & string, a: number, numA: number, b: number, numB: number): number => {
    // What is not known does not hide what is.
    if (Number.isNaN(a) || Number.isNaN(b)) return Number.isNaN(b) ? a : b;
    const how = name === key ? 'last' : columns[name];
    if (how === 'least') return Math.min(a, b);
    if (how === 'most') return Math.max(a, b);
    return how === 'last' ? b : (a * numA + b * numB) / (numA + numB);
  };
  const halve = (): void => {
    const length = of(key).length;
    for (const name of names) {
      const column = of(name);
      for (let index = 0; index < length; index += 2) {
        const last = index + 1 >= length;
        const countB = index + 1 === length - 1 ? lastCount : stride;
        column[index / 2] = last
          ? (column[index] as number)
          : merged(name, column[index] as number, stride, column[index + 1] as number, countB);
      }
      column.length = Math.ceil(length / 2);
    }
    lastCount = length % 2 === 0 ? stride + lastCount : lastCount;
    stride *= 2;
  };
  return {
    get length() {
      return of(key).length;
    },
    get stride() {
      return stride;
    },
    push(row) {
      const keys = of(key);
      let length = keys.length;
      if (length > 0 && row[key] <= (keys[length - 1] as number)) {
        while (length > 0 && (keys[length - 1] as number) >= row[key]) length--;
        for (const name of names) of(name).length = length;
        lastCount = stride;
      }
      if (length > 0 && lastCount < stride) {
        for (const name of names) {
          const column = of(name);
          column[length - 1] = merged(name, column[length - 1] as number, lastCount, row[name], 1);
        }
        lastCount++;
        return;
      }
      for (const name of names) of(name).push(row[name]);
      lastCount = 1;
      if (length + 1 > maxRows) halve();
    },
    column: (name) => of(name),
    data() {
      const rounded = names.map((name) => [name, of(name).map((value) => (name === key ? value : short(value)))]);
      return { stride, lastCount, columns: Object.fromEntries(rounded) as SeriesData<C>['columns'] };
    },
  };
}

/** Six digits: more than a curve can show. */
function short(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(6)) : value;
}
