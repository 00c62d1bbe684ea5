import type { BindOptions } from '@circlet/collective';
import type { SecurityMode } from '@circlet/security';
import { type BesidePeer, besidePeer, columns, geometricMean, row } from '../report.ts';
import type { AllReduceBenchOptions, TransportName } from './options.ts';
import { taskOf, type Wiring } from './task.ts';
import { startGloo, startOurs } from './teams.ts';

/** One column of ours beside the peer at one size. */
export interface Cell extends BesidePeer {
  /** With how strangers are kept out, where they are: `tcp auth`. */
  readonly transport: string;
  readonly processes: number;
  readonly megabytes: number;
}

export interface AllReduceReport {
  /** By cell, for example `ipc 2×64MB`. Empty without a peer. */
  readonly ratios: Readonly<Record<string, number>>;
  readonly geomean: number | null;
  readonly cells: readonly Cell[];
  readonly versions: { readonly node: string; readonly peer: string | null };
}

/** Times all cells and prints them as they come. */
export async function timeAllReduce(options: AllReduceBenchOptions): Promise<AllReduceReport> {
  const cells: Cell[] = [];
  let peerVersion: string | null = null;
  for (const processes of options.worlds) {
    await using ours = await startOurs(processes, () => wiringsOf(options));
    await using gloo = options.peerPython === null ? null : await startGloo(options.peerPython, processes);
    peerVersion = gloo?.version ?? null;
    const beside = gloo === null ? '' : ` beside Gloo (${gloo.version})`;
    console.log(`${processes} processes, ${options.wire} on the wire${beside}, milliseconds`);
    const names = Object.keys(wiringsOf(options));
    console.log(tableHead(names));
    for (const megabytes of options.sizes) {
      const task = taskOf(megabytes);
      const seconds: Record<string, number[]> = Object.fromEntries(names.map((name) => [name, []]));
      const peerSeconds: number[] = [];
      for (let pair = 0; pair < options.pairs; pair++) {
        for (const transport of names) {
          seconds[transport]?.push(await ours.turn({ transport, ...task }));
        }
        if (gloo !== null) peerSeconds.push(await gloo.turn(task));
      }
      const made = names.map((transport) =>
        cellOf({ transport, processes, megabytes }, seconds[transport] ?? [], peerSeconds),
      );
      cells.push(...made);
      console.log(tableRow(megabytes, made));
    }
  }
  const ratios = Object.fromEntries(cells.flatMap((cell) => (cell.ratio === null ? [] : [[nameOf(cell), cell.ratio]])));
  return {
    ratios,
    geomean: geometricMean(Object.values(ratios)),
    cells,
    versions: { node: process.version, peer: peerVersion },
  };
}

/** Ranks of this host; the ring even where another algorithm would be chosen, so that a column is one thing at all sizes. */
function wiringsOf({ transports, wire, security }: AllReduceBenchOptions): Record<string, Wiring> {
  const bindOf = (transport: TransportName): BindOptions => ({
    sharedMemory: transport === 'shm',
    ...(transport === 'tcp' ? { host: '127.0.0.1' } : {}),
  });
  return Object.fromEntries(
    transports.flatMap((transport) =>
      security.map((mode) => [
        `${transport}${SHORT[mode]}`,
        { bind: bindOf(transport), connect: { algorithm: 'ring' }, wire, security: mode } satisfies Wiring,
      ]),
    ),
  );
}

/** Columns are narrow. */
const SHORT: Readonly<Record<SecurityMode, string>> = { plain: '', authenticated: ' auth', encrypted: ' enc' };

/** @param peerSeconds as many as `seconds`, in the same order, or none */
export function cellOf(
  place: Pick<Cell, 'transport' | 'processes' | 'megabytes'>,
  seconds: readonly number[],
  peerSeconds: readonly number[],
): Cell {
  return {
    ...place,
    ...besidePeer(seconds, peerSeconds),
  };
}

export function nameOf({ transport, processes, megabytes }: Cell): string {
  return `${transport} ${processes}×${megabytes}MB`;
}

function tableHead(transports: readonly string[]): string {
  const names = [...transports, 'Gloo', ...transports.map((name) => `${name}×`)];
  return `${''.padEnd(16)}${names.map((name) => name.padStart(10)).join('')}`;
}

/** A size in one line: our transports' milliseconds, the peer's, and the ratios. */
export function tableRow(megabytes: number, cells: readonly Cell[]): string {
  const milliseconds = (seconds: number | null | undefined) => (seconds == null ? null : 1000 * seconds);
  const times = [...cells.map(({ seconds }) => milliseconds(seconds)), milliseconds(cells[0]?.peerSeconds)];
  return row(`${megabytes} MB`, times) + columns(cells.map(({ ratio }) => ratio));
}
