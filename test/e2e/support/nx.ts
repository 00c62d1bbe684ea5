import { inTerminal, type RunningProgram, start, workspace } from './program.ts';

export interface NxOptions {
  /** Runs in a terminal of so many columns; what is written to standard input is typed there. Absent: a pipe. */
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * `npx nx run TARGET FLAGS`, as users type it. What it depends on is not run again: tests run on what was built before them,
 * and others may be reading it.
 */
export function npxNx(target: string, flags: readonly string[], { columns, env = {} }: NxOptions = {}): RunningProgram {
  const command = ['npx', 'nx', 'run', target, '--exclude-task-dependencies', ...flags];
  const [program = '', ...args] = command;
  const options = { cwd: workspace, env: { ...withoutOuterNx(), NX_DAEMON: 'false', ...env } };
  return columns === undefined ? start(program, args, options) : inTerminal(command, columns, options);
}

/** The tests themselves may be a task of Nx, which tells its children so. */
function withoutOuterNx(): Record<string, undefined> {
  const names = Object.keys(process.env).filter((name) => name.startsWith('NX_'));
  return Object.fromEntries(names.map((name) => [name, undefined]));
}
