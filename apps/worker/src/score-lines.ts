/** Width of the column of names. */
const NAME_WIDTH = 22;

/**
 * Scores as they are printed, a line for each: a deviation beside its mean, a list of numbers in one line, entries of others each in a
 * line of its own, and the conventions last.
 */
export function scoreLines(scores: Readonly<Record<string, unknown>>): string[] {
  const lines = Object.entries(scores).flatMap(([name, value]) => {
    const row = (text: string): string => `  ${name.padEnd(NAME_WIDTH)} ${text}`;
    if (typeof value === 'number') {
      if (name.endsWith(DEVIATION) && name.slice(0, -DEVIATION.length) in scores) return [];
      const deviation = scores[`${name}${DEVIATION}`];
      return [row(typeof deviation === 'number' ? `${figure(value)} ± ${figure(deviation)}` : figure(value))];
    }
    if (Array.isArray(value)) {
      const isOfNumbers = value.every((entry) => typeof entry === 'number');
      return isOfNumbers ? [row(value.map(figure).join(' '))] : value.map((entry) => row(JSON.stringify(entry)));
    }
    if (name === 'rates') {
      return Object.entries(value as Readonly<Record<string, Shares>>).flatMap(([size, ofSize]) =>
        sharesByK(`rank in ${size}`, ofSize),
      );
    }
    const title = Object.hasOwn(BY_K, name) ? BY_K[name] : undefined;
    if (title === undefined) return [];
    // What has a row of its own is not said twice.
    return sharesByK(title, value as Shares).filter(
      (_line, index) => !(`${name}${Object.keys(value as Shares)[index]}` in scores),
    );
  });
  const conventions = scores['conventions'] as Readonly<Record<string, string>>;
  return [...lines, ...Object.entries(conventions).map(([name, text]) => `  ${name}: ${text}`)];
}

const DEVIATION = 'Deviation';

type Shares = Readonly<Record<string, number>>;

/** Shares by K, and what their rows are called. */
const BY_K: Readonly<Record<string, string>> = { cmc: 'cmc', recallAt: 'recall' };

function sharesByK(title: string, shares: Shares): string[] {
  return Object.entries(shares).map(([k, share]) => `  ${`${title}@${k}`.padEnd(NAME_WIDTH)} ${share.toFixed(4)}`);
}

/** Counts as they are, shares with four digits. */
function figure(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(4);
}
