import type { Hang, WaitEdge } from './find-hang.ts';

/** A verdict in a sentence: who is late with what, what it does instead and for how long, and who waits for it. */
export function hangText({ cause, seconds, chain }: Hang): string {
  const since = `for ${seconds.toFixed(0)} s`;
  const last = chain.at(-1);
  const where = last === undefined ? '' : ` in ${thing(last.wait)}`;
  const what = last === undefined ? 'makes no progress' : `has not ${deed(last.wait)}`;
  switch (cause.kind) {
    case 'busy':
      return `rank ${cause.rank} ${what}: ${doing(cause.phase)} ${since}${waiters(chain)}`;
    case 'silent':
      return `rank ${cause.rank} ${what}: nothing was heard of it ${since}, last ${doing(cause.phase)} of step ${cause.step}${waiters(chain)}`;
    case 'circle':
      return `ranks ${cause.ranks.join(', ')} wait for each other${where} ${since}: a frame was lost between them${waiters(chain)}`;
    case 'lost': {
      const whom = cause.to < 0 ? 'the others, which are there' : `rank ${cause.to}, which has done its part`;
      return `rank ${cause.from} waits${where} for ${whom}, ${since}: something was lost between them${waiters(chain)}`;
    }
  }
}

function deed(wait: WaitEdge['wait']): string {
  const { name, kind } = wait;
  if (kind === 'send') return `taken ${thing(wait)}`;
  if (name === 'vote') return 'voted';
  return `${name.startsWith('bucket') ? 'produced' : 'come to'} ${thing(wait)}`;
}

/** Buckets are ports, and a port's name has its number among all of them behind it. */
function thing({ name }: WaitEdge['wait']): string {
  const [, bucket] = /^bucket(\d+)#\d+$/.exec(name) ?? [];
  return bucket === undefined ? `'${name}'` : `bucket ${bucket}`;
}

const DOING: Readonly<Record<string, string>> = {
  'waiting for data': 'in the input pipeline',
  gradients: 'computing gradients',
  vote: 'about to vote',
  apply: 'applying a step',
  validation: 'in validation',
  checkpoint: 'in a checkpoint',
  'replica audit': 'comparing replicas',
  evaluation: 'in the evaluation',
};

function doing(phase: string): string {
  return DOING[phase] ?? `in '${phase}'`;
}

/** All but the first edges of a long chain are as good as the first. */
const MOST_EDGES = 6;

function waiters(chain: readonly WaitEdge[]): string {
  if (chain.length === 0) return '';
  const edges = chain.slice(-MOST_EDGES).map(({ from, to }) => `rank ${from} for rank ${to}`);
  return ` (${chain.length > MOST_EDGES ? '…, ' : ''}${edges.join(', ')})`;
}
