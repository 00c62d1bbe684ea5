import { fileURLToPath } from 'node:url';
import { startLineProcess } from '../line-process.ts';
import { type Mode, nameOf, type StepConfiguration } from './configuration.ts';

/** PyTorch in a process of its own; it sleeps between its steps. */
export interface Peer extends AsyncDisposable {
  /** For example `torch 2.13.0+cpu`. */
  readonly version: string;
  /** Resolves to the seconds of one step (or evaluation of a batch) and the process's peak resident memory so far. */
  step(): Promise<PeerStep>;
}

export interface PeerStep {
  readonly seconds: number;
  readonly peakBytes: number;
}

/** Starts peers/torch_step.py and waits until its model is built. Rejects with Python's own words where it cannot. */
export async function startPeer(
  python: string,
  { network, batch, precision }: StepConfiguration,
  { mode, threads, classes }: { readonly mode: Mode; readonly threads: number; readonly classes: number },
  device: 'cpu' | 'cuda',
): Promise<Peer> {
  const script = fileURLToPath(new URL('../../peers/torch_step.py', import.meta.url));
  const values = { mode, net: network, batch, precision, threads, classes, device };
  const peer = startLineProcess(`the peer at ${nameOf({ network, batch, precision })}`, python, [
    script,
    ...Object.entries(values).map(([name, value]) => `--${name}=${value}`),
  ]);
  const ready = await peer.next();
  return {
    version: String(ready['version']),
    async step() {
      peer.send('step');
      const answer = await peer.next();
      return { seconds: Number(answer['seconds']), peakBytes: Number(answer['peakBytes']) };
    },
    [Symbol.asyncDispose]: () => peer[Symbol.asyncDispose](),
  };
}
