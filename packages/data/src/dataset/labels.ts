import { column } from '../container/columns.ts';

/** Labels as they come, numbers or names, made into classes at the end. */
export interface LabelledClasses {
  push(label: string): void;
  finish(): { readonly classes: readonly string[]; readonly classIndex: Int32Array };
}

/** Classes sort by number where all are numbers, which then have as many digits each, else by code unit. */
export function labelledClasses(): LabelledClasses {
  const firstSeen = new Map<string, number>();
  const order = column((length) => new Int32Array(length));
  return {
    push(label) {
      let number = firstSeen.get(label);
      if (number === undefined) {
        number = firstSeen.size;
        firstSeen.set(label, number);
      }
      order.push(number);
    },
    finish() {
      const labels = [...firstSeen.keys()];
      const areNumbers = labels.every((label) => /^\d{1,15}$/.test(label));
      const width = longest(labels);
      const nameOf = (label: string): string => (areNumbers ? label.padStart(width, '0') : label);
      const sorted = labels
        .map((label, seen) => ({ name: nameOf(label), seen }))
        .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
      const classes: string[] = [];
      const indexOf = new Int32Array(labels.length);
      for (const { name, seen } of sorted) {
        // 7 and 07 are one class.
        if (classes.at(-1) !== name) classes.push(name);
        indexOf[seen] = classes.length - 1;
      }
      return { classes, classIndex: order.values().map((seen) => indexOf[seen] as number) };
    },
  };
}

function longest(labels: readonly string[]): number {
  return labels.reduce((most, { length }) => Math.max(most, length), 0);
}
