import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process that started this one, recognised again by when it began: numbers are reused. */
export interface Starter {
  readonly pid: number;
  readonly began: string;
  readonly name: string;
}

export interface ProcessFacts {
  readonly parent: number;
  readonly began: string;
  readonly command: string;
}

/** Looks at other processes of this host. */
export interface ProcessTree {
  facts(pid: number): ProcessFacts | null;
  isAlive(starter: Starter): boolean;
}

/** npx, npm, Nx and the shells they put between: their end ends the run. The user's own shell does not: a run may outlive it. */
const RUNNERS = /(?:^|[\s/])(npx|npm|nx)(?:-cli)?(?:\.js)?(?:\s|$)|\/nx\/(?:bin|dist|src)\//;
const SHELL = /^\S*sh -c /;

/** The processes between this one and the user's shell, nearest first. Empty when this program was started directly. */
export function startersOf(tree: ProcessTree, parent: number): Starter[] {
  const chain: Starter[] = [];
  let runners = 0;
  for (let pid = parent; pid > 1;) {
    const facts = tree.facts(pid);
    if (facts === null) break;
    const [, runner] = RUNNERS.exec(facts.command) ?? [];
    const isRunner = RUNNERS.test(facts.command) && !SHELL.test(facts.command);
    if (!isRunner && !SHELL.test(facts.command)) break;
    chain.push({ pid, began: facts.began, name: runner ?? 'Nx' });
    if (isRunner) runners = chain.length;
    pid = facts.parent;
  }
  return chain.slice(0, runners);
}

/** By /proc on Linux, by `ps` elsewhere. */
export function hostProcessTree(platform: NodeJS.Platform): ProcessTree {
  const facts = platform === 'linux' ? factsFromProc : factsFromPs;
  return {
    facts,
    isAlive: ({ pid, began }) => facts(pid)?.began === began,
  };
}

function factsFromProc(pid: number): ProcessFacts | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // After the command in parentheses, which may hold anything: state, parent, …; the 20th of these is the start time.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const isDead = fields[0] === 'Z' || fields[0] === 'X';
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ').trim();
    return isDead ? null : { parent: Number(fields[1]), began: fields[19] ?? '', command };
  } catch {
    return null;
  }
}

function factsFromPs(pid: number): ProcessFacts | null {
  try {
    const options = { encoding: 'utf8' as const, stdio: ['ignore', 'pipe', 'ignore'] as ('ignore' | 'pipe')[] };
    const line = execFileSync('ps', ['-o', 'ppid=,lstart=,command=', '-p', String(pid)], options).trim();
    // `  501 Mon Nov 23 20:59:56 2026 node …`
    const [, parent, began, command] = /^(\d+)\s+(\S+\s+\S+\s+\S+\s+\S+\s+\S+)\s+(.*)$/.exec(line) ?? [];
    return parent === undefined ? null : { parent: Number(parent), began: began ?? '', command: command ?? '' };
  } catch {
    return null;
  }
}
