import { choiceFor, type CollectivePlan, describePlan, planTable, predictSeconds } from '@circlet/collective';
import type { SecurityMode } from '@circlet/security';
import { type ReduceTask, taskOf, type Wiring } from '../allreduce/task.ts';
import { type Places, startGloo, startOurs } from '../allreduce/teams.ts';
import { type BesidePeer, besidePeer, columns, geometricMean } from '../report.ts';
import { LINK_NAME, type LinkedHosts, startLinkedHosts } from './linked-hosts.ts';
import type { LinksBenchOptions } from './options.ts';

/** `plan`: what the cost model chooses. */
const KINDS = ['ring', 'ring bf16', 'plan', 'plan bf16'] as const;
type Kind = (typeof KINDS)[number];

/** One kind of ours on links of one rate; the peer's wire is fp32 always. */
export interface LinkCell extends BesidePeer {
  readonly kind: Kind;
  readonly megabits: number;
  readonly security: SecurityMode;
  /** What the cost model said before. */
  readonly modelSeconds: number;
  /** What the link would need for the bytes alone, without any header or sum. */
  readonly limitSeconds: number;
}

export interface LinksReport {
  /** By cell, for example `ring 500Mb/s`. Empty without a peer. */
  readonly ratios: Readonly<Record<string, number>>;
  readonly geomean: number | null;
  readonly cells: readonly LinkCell[];
  readonly versions: { readonly node: string; readonly peer: string | null };
}

/** Times all cells and prints them as they come. */
export async function timeLinks(options: LinksBenchOptions): Promise<LinksReport> {
  await using hosts = await startLinkedHosts(options.hosts);
  const cells: LinkCell[] = [];
  let peerVersion: string | null = null;
  // A turn is one all-reduce after one that is not timed: they take seconds.
  const task: ReduceTask = { elements: taskOf(options.megabytes).elements, rounds: 1 };
  for (const megabits of options.rates) {
    await hosts.limit(megabits);
    for (const security of options.security) {
      const { made, version } = await timeRate(options, hosts, megabits, security, task);
      peerVersion = version;
      cells.push(...made);
    }
  }
  const ratios = Object.fromEntries(
    cells.flatMap(({ kind, megabits, security, ratio }) => {
      const mode = security === 'plain' ? '' : ` ${security}`;
      return ratio === null ? [] : [[`${kind} ${megabits}Mb/s${mode}`, ratio]];
    }),
  );
  return {
    ratios,
    geomean: geometricMean(Object.values(ratios)),
    cells,
    versions: { node: process.version, peer: peerVersion },
  };
}

async function timeRate(
  options: LinksBenchOptions,
  hosts: LinkedHosts,
  megabits: number,
  security: SecurityMode,
  task: ReduceTask,
) {
  const { ranksPerHost, peerPython, pairs } = options;
  const size = options.hosts * ranksPerHost;
  const places: Places = {
    interfaceName: LINK_NAME,
    command: (rank, command, args) => hosts.on(Math.floor(rank / ranksPerHost), command, args),
  };
  // Formed at this rate: the plan follows from what is measured on it.
  const wiringsOf = (rank: number): Record<Kind, Wiring> => {
    const bind = { host: hosts.addresses[Math.floor(rank / ranksPerHost)] as string };
    return {
      ring: { bind, security, connect: { algorithm: 'ring' } },
      'ring bf16': { bind, security, connect: { algorithm: 'ring' }, wire: 'bf16' },
      plan: { bind, security },
      'plan bf16': { bind, security, wire: 'bf16' },
    };
  };
  await using ours = await startOurs(size, wiringsOf, places);
  await using gloo = peerPython === null ? null : await startGloo(peerPython, size, places);
  const seconds: Record<Kind, number[]> = { ring: [], 'ring bf16': [], plan: [], 'plan bf16': [] };
  const peerSeconds: number[] = [];
  for (let pair = 0; pair < pairs; pair++) {
    for (const transport of KINDS) seconds[transport].push(await ours.turn({ transport, ...task }));
    if (gloo !== null) peerSeconds.push(await gloo.turn(task));
  }
  const made = KINDS.map((kind) =>
    cellOf(kind, megabits, { hosts: options.hosts, security, task, plan: ours.plans.plan }, seconds[kind], peerSeconds),
  );
  console.log([describePlan(ours.plans.plan), ...planTable(ours.plans.plan)].join('\n'));
  console.log(`${security}: ${tableOf(megabits, made, options)}`);
  return { made, version: gloo?.version ?? null };
}

interface CellContext {
  readonly hosts: number;
  readonly security: SecurityMode;
  readonly task: ReduceTask;
  readonly plan: CollectivePlan;
}

/** @param peerSeconds as many as `seconds`, in the same order, or none */
export function cellOf(
  kind: Kind,
  megabits: number,
  { hosts, security, task, plan }: CellContext,
  seconds: readonly number[],
  peerSeconds: readonly number[],
): LinkCell {
  const bytes = task.elements * (kind.endsWith('bf16') ? 2 : 4);
  const choice = choiceFor(plan, bytes);
  const algorithm = kind.startsWith('ring') ? 'ring' : choice.algorithm;
  const { calibration } = plan;
  if (calibration === null) throw new Error('the plan was expected to be calibrated');
  return {
    kind,
    megabits,
    security,
    ...besidePeer(seconds, peerSeconds),
    modelSeconds: predictSeconds(algorithm, bytes, choice.chunkBytes, calibration, plan.hosts),
    limitSeconds: limitSeconds(algorithm, plan, hosts, bytes, megabits),
  };
}

/**
 * The bytes that must pass a host's link in each direction, over its rate: 2(N − 1)/N of the buffer, N the ranks of a ring, which
 * passes each link once, or the hosts.
 */
function limitSeconds(
  algorithm: string,
  plan: CollectivePlan,
  numHosts: number,
  bytes: number,
  megabits: number,
): number {
  const size = algorithm === 'ring' ? plan.hosts.reduce((sum, ranks) => sum + ranks.length, 0) : numHosts;
  return ((2 * (size - 1)) / size) * bytes * (8 / (megabits * 1e6));
}

/** Seconds, then shares: measured over model, limit over measured, and Gloo over measured. */
export function tableOf(
  megabits: number,
  cells: readonly LinkCell[],
  { hosts, ranksPerHost, megabytes }: LinksBenchOptions,
): string {
  const names = ['seconds', 'model', 'limit', 'Gloo', '÷ model', 'of limit', '× Gloo'];
  const head = `${`${megabits} Mb/s`.padEnd(16)}${names.map((name) => name.padStart(10)).join('')}`;
  const rows = cells.map(({ kind, seconds, modelSeconds, limitSeconds: limit, peerSeconds, ratio }) => {
    const figures = [seconds, modelSeconds, limit, peerSeconds, seconds / modelSeconds, limit / seconds, ratio];
    return `${kind.padEnd(16)}${columns(figures)}`;
  });
  return [`${hosts} hosts with ${ranksPerHost} ranks each, ${megabytes} MB`, head, ...rows].join('\n');
}
