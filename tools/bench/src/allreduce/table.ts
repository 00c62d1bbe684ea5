import type { BindOptions } from '@circlet/collective';
import { type BesidePeer, besidePeer, columns, geometricMean, row } from '../report.ts';
import type { AllReduceBenchOptions, TransportName } from './options.ts';
import { taskOf, type Wiring } from './task.ts';
import { startGloo, startOurs } from './teams.ts';

/** One transport beside the peer at one size. */
export interface Cell extends BesidePeer {
  readonly transport: TransportName;
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
    console.log(tableHead(options.transports));
    for (const megabytes of options.sizes) {
      const task = taskOf(megabytes);
      const seconds: Record<string, number[]> = Object.fromEntries(options.transports.map((name) => [name, []]));
      const peerSeconds: number[] = [];
      for (let pair = 0; pair < options.pairs; pair++) {
        for (const transport of options.transports) {
          seconds[transport]?.push(await ours.turn({ transport, ...task }));
        }
        if (gloo !== null) peerSeconds.push(await gloo.turn(task));
      }
      const made = options.transports.map((transport) =>
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
function wiringsOf({ transports, wire }: AllReduceBenchOptions): Record<TransportName, Wiring> {
  const bindOf = (transport: TransportName): BindOptions => ({
    sharedMemory: transport === 'shm',
    ...(transport === 'tcp' ? { host: '127.0.0.1' } : {}),
  });
  return Object.fromEntries(
    transports.map((transport) => [transport, { bind: bindOf(transport), connect: { algorithm: 'ring' }, wire }]),
  ) as Record<TransportName, Wiring>;
}

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

function tableHead(transports: readonly TransportName[]): string {
  const names = [...transports, 'Gloo', ...transports.map((name) => `${name} ×`)];
  return `${''.padEnd(16)}${names.map((name) => name.padStart(10)).join('')}`;
}

/** A size in one line: our transports' milliseconds, the peer's, and the ratios. */
export function tableRow(megabytes: number, cells: readonly Cell[]): string {
  const milliseconds = (seconds: number | null | undefined) => (seconds == null ? null : 1000 * seconds);
  const times = [...cells.map(({ seconds }) => milliseconds(seconds)), milliseconds(cells[0]?.peerSeconds)];
  return row(`${megabytes} MB`, times) + columns(cells.map(({ ratio }) => ratio));
}
