import { score } from '../numbers.ts';
import { endOf } from './balance-pictures.ts';
import type { BalancePanel, Sweep } from './figure-facts.ts';

/**
 * What the paper claims, and whether these runs bear it out: a sentence each, by their numbers alone. Claims of which nothing was trained
 * are left out.
 */
export function claims(sweeps: readonly Sweep[], panels: readonly BalancePanel[]): readonly string[] {
  return [...sweeps.flatMap(robustness), ...panels.flatMap(best), ...panels.flatMap(balance)];
}

const NAMES = { gamma: 'γ', margin: 'm' } as const;

/** By the spread of the scores: the paper has Circle loss keep its score at values of γ and m at which others lose theirs. */
function robustness({ parameter, lines }: Sweep): string[] {
  const [circle, ...others] = lines.filter(({ points }) => points.length > 0);
  if (circle === undefined || circle !== lines[0] || circle.points.length < 2) return [];
  const own = spread(circle);
  const numValues = circle.points.length;
  const said = `Over ${numValues} values of ${NAMES[parameter]} the Recall@1 of ${circle.name} spans ${score(own)}`;
  if (others.length === 0) return [`${said}.`];
  return others.map((other) => {
    const most = Math.max(...scoresOf(other));
    if (other.points.length === 1) {
      const numAbove = scoresOf(circle).filter((value) => value > most).length;
      return `${said}; at ${numAbove} of them it is above the ${score(most)} of ${other.name}.`;
    }
    const outcome = own < spread(other) ? 'it is the more robust one here' : 'it is not the more robust one here';
    return `${said}, that of ${other.name} ${score(spread(other))}: ${outcome}.`;
  });
}

function scoresOf({ points }: Sweep['lines'][number]): readonly number[] {
  return points.map(({ recallAt1 }) => recallAt1);
}

function spread(line: Sweep['lines'][number]): number {
  return Math.max(...scoresOf(line)) - Math.min(...scoresOf(line));
}

function best({ runs }: BalancePanel): string[] {
  const scored = runs.filter(({ recallAt1 }) => Number.isFinite(recallAt1));
  if (scored.length < 2 || !scored.some(({ isCircle }) => isCircle)) return [];
  const [first, second] = scored.toSorted((a, b) => b.recallAt1 - a.recallAt1);
  const told = `${first?.name ?? ''} reaches ${score(first?.recallAt1)}, ${second?.name ?? ''} ${score(second?.recallAt1)}`;
  return [
    first?.isCircle === true
      ? `Circle loss has the best Recall@1 of these: ${told}.`
      : `Circle loss does not have the best Recall@1 of these: ${told}.`,
  ];
}

/** The paper has Circle loss end with a higher s_p and a lower s_n. */
function balance({ level, runs }: BalancePanel): string[] {
  const circle = runs.find(({ isCircle }) => isCircle);
  if (circle === undefined) return [];
  const own = endOf(circle);
  const where = level === 'class' ? 'to class weights' : 'between images';
  return runs
    .filter((run) => run !== circle && Number.isFinite(endOf(run).meanPositive))
    .map((run) => {
      const theirs = endOf(run);
      const higher = own.meanPositive > theirs.meanPositive ? 'a higher' : 'no higher';
      const lower = own.meanNegative < theirs.meanNegative ? 'a lower' : 'no lower';
      return `Circle loss ends with ${higher} s_p than ${run.name} (${score(own.meanPositive)}, ${score(theirs.meanPositive)}) and with ${lower} s_n (${score(own.meanNegative)}, ${score(theirs.meanNegative)}), ${where}.`;
    });
}
