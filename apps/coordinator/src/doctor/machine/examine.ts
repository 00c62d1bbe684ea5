import { homedir } from 'node:os';
import { join } from 'node:path';
import { listGpus } from '../../gpus.ts';
import { CIRCLET_VERSION } from '../../version.ts';
import { check, type Finding } from '../finding.ts';
import { startEcho } from '../network/echo.ts';
import { tcpAddress } from '../network/address.ts';
import type { HostCard } from '../network/messages.ts';
import { tryEdge } from '../network/try-edge.ts';
import { watchClock } from './clock-watch.ts';
import { machineFacts } from './facts.ts';
import { sizeOf } from './folder.ts';
import { gpuFacts } from './gpu-facts.ts';
import { gpuFindings } from './gpu-findings.ts';
import { levelOf, machineFindings } from './machine-findings.ts';
import { memoryFinding, tensorflowFinding } from './probe-findings.ts';
import { probeMemory, probeTensorflow } from './worker-probe.ts';

export interface Examination {
  readonly findings: readonly Finding[];
  /** What other hosts compare with their own. */
  readonly card: Pick<HostCard, 'circlet' | 'node' | 'tensorflow' | 'processor'>;
}

/** Looks at this machine and tries what a training needs of it: TensorFlow, memory between two workers, sockets. */
export async function examineMachine(environment: NodeJS.ProcessEnv, runs: string): Promise<Examination> {
  const readClock = watchClock();
  const { gpus, failure } = gpuFacts();
  const visible = environment['CUDA_VISIBLE_DEVICES'];
  // One after the other: what one takes of the machine must not slow the other.
  const tensorflow = await probeTensorflow();
  const memory = await probeMemory();
  const loopback = await loopbackFinding();
  const facts = machineFacts({ cache: cacheFolder(environment), runs, clock: readClock() });
  const isTensorflowThere = 'found' in tensorflow;
  const findings = [
    tensorflowFinding(tensorflow, listGpus(visible).length),
    ...gpuFindings(gpus, failure, visible),
    ...machineFindings(facts, isTensorflowThere),
    memoryFinding(memory, sizeOf('/dev/shm')),
    loopback,
  ];
  const level = `${facts.arch} ${levelOf(facts.processorFlags)}`;
  return {
    findings,
    card: {
      circlet: CIRCLET_VERSION,
      node: facts.node,
      tensorflow: isTensorflowThere ? tensorflow.found.version : null,
      processor: level,
    },
  };
}

async function loopbackFinding(): Promise<Finding> {
  const loopback = check('loopback');
  using echo = await startEcho('127.0.0.1', () => Date.now());
  const attempt = await tryEdge(tcpAddress('127.0.0.1', echo.port));
  return attempt.outcome === 'measured'
    ? loopback.ok('ZeroMQ reaches this host itself over 127.0.0.1')
    : loopback.error(
        'ZeroMQ does not reach this host itself over 127.0.0.1; bring the interface up (ip link set lo up) and let its firewall accept it',
      );
}

/** Where TensorFlow's libraries and rasterised images are kept (packages/tensorflow/src/install/location.ts). */
function cacheFolder(environment: NodeJS.ProcessEnv): string {
  const xdg = environment['XDG_CACHE_HOME'] ?? '';
  return join(xdg === '' ? join(homedir(), '.cache') : xdg, 'circlet');
}
