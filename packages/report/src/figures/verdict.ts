import { counted, score } from '../numbers.ts';
import { endOf } from './balance-pictures.ts';
import type { BalancePanel, Sweep } from './figure-facts.ts';

/**
 * What the paper claims, and whether these runs bear it out: a sentence each, by their numbers alone. Claims of which nothing was trained
 * are left out. (Sun et al., CVPR 2020, sections 4.6 and 4.7.)
 */
export function verdicts(sweeps: readonly Sweep[], panels: readonly BalancePanel[]): readonly string[] {
  return [...sweeps.flatMap(robustness), ...panels.flatMap(best), ...panels.flatMap(balance)];
}

const NAMES = { gamma: 'γ', margin: 'm' } as const;

/** By the spread of the scores: the paper has Circle loss keep its score at scales at which others lose theirs. */
function robustness({ parameter, lines }: Sweep): string[] {
  const [circle, ...others] = lines.filter(({ points }) => points.length > 1);
  if (circle === undefined || circle !== lines[0]) return [];
  const spread = ({ points }: (typeof lines)[number]): number => {
    const scores = points.map(({ recallAt1 }) => recallAt1);
    return Math.max(...scores) - Math.min(...scores);
  };
  const own = spread(circle);
  const label = NAMES[parameter];
  const said = `Over ${counted(circle.points.length, 'value')} of ${label} the Recall@1 of ${circle.name} spans ${score(own)}`;
  if (others.length === 0) return [`${said}; no other loss was trained at several.`];
  return others.map((other) => {
    const theirs = spread(other);
    const verdict = own < theirs ? 'it is the more robust one here' : 'it is not the more robust one here';
    return `${said}, that of ${other.name} ${score(theirs)}: ${verdict}.`;
  });
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
