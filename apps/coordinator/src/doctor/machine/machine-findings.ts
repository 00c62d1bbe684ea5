import { formatBytes } from '../../output/bytes.ts';
import { processorComputes } from '../../native-bf16.ts';
import { check, type Finding } from '../finding.ts';
import type { ClockFacts } from './clock-watch.ts';
import type { MachineFacts } from './facts.ts';
import type { FolderFacts } from './folder.ts';

/** A worker of the quick start has at most 0.87 GB resident, IResNet50 at 112×112 and batch 16 2.5 GB (docs/benchmarks/memory.md). */
const LEAST_MEMORY = 1e9;
const ENOUGH_MEMORY = 3e9;
/** Of a quick start of two, a worker has 65 files and sockets open, more with each host; the coordinator 38, one more with each worker. */
const LEAST_FILES = 256;
const ENOUGH_FILES = 1_024;
/** TensorFlow's libraries, 0.9 GB, and the wheel while it is unpacked (packages/tensorflow/src/install/disk.ts), are there already or not. */
const LEAST_CACHE = 1.3e9;
/** IResNet100 has 65 million parameters: with momentum 0.5 GB a checkpoint, of which three, the best and the one being written are kept. */
const ENOUGH_RUNS = 2.6e9;
/** The quick start's checkpoints: 6 million parameters, 50 MB each. */
const LEAST_RUNS = 0.25e9;
/** Others that compute while a worker does make it the one that all others wait for. */
const MOST_LOAD_PER_CORE = 0.5;
/** A clock that is disciplined by NTP goes at most 0.5 ms in a second faster or slower. */
const MOST_AHEAD_MS = 20;

/** Judges what a machine says of itself. Pure: every branch can be reached by a table. */
export function machineFindings(facts: MachineFacts, isTensorflowThere: boolean): Finding[] {
  return [
    nodeFinding(facts),
    processorFinding(facts),
    coresFinding(facts),
    loadFinding(facts),
    memoryFinding(facts),
    filesFinding(facts),
    cacheFinding(facts.cache, isTensorflowThere),
    runsFinding(facts.runs),
    clockFinding(facts.clock),
    zeromqFinding(facts),
  ];
}

function nodeFinding({ node }: MachineFacts): Finding {
  const [major = 0, minor = 0] = node.slice(1).split('.').map(Number);
  const isKnown = (major === 20 && minor >= 19) || (major === 22 && minor >= 13) || major === 24;
  return isKnown
    ? check('node').ok(`Node ${node}`)
    : check('node').warning(
        `Node ${node} is none that Circlet is tested with; use 20 (from 20.19), 22 (from 22.13) or 24`,
      );
}

function processorFinding({ processor, processorFlags, arch, platform }: MachineFacts): Finding {
  const found = check('processor');
  if (processorFlags === '') {
    return found.ok(`${processor}: what it can do is not known on ${platform}, ${arch}`);
  }
  const can = (flag: string): boolean => new RegExp(`\\b${flag}\\b`).test(processorFlags);
  if (arch === 'x64' && !can('avx')) {
    return found.error(
      `${processor} has no AVX, without which TensorFlow does not start; use another host, or a virtual machine that shows the host's processor`,
    );
  }
  const level = levelOf(processorFlags);
  return arch === 'x64' && !can('avx2')
    ? found.warning(
        `${processor} has AVX but not AVX2, so that training is slow here; use another host if there is one`,
      )
    : found.ok(
        `${processor}: ${level}, bf16 ${processorComputes(processorFlags) ? 'native' : 'not native, fp32 is faster'}`,
      );
}

/** What decides which kernels run, widest first: hosts that differ in it round differently. */
export function levelOf(processorFlags: string): string {
  const levels = ['amx_bf16', 'avx512_bf16', 'avx512_vnni', 'avx512f', 'avx2', 'avx'];
  return levels.find((flag) => new RegExp(`\\b${flag}\\b`).test(processorFlags)) ?? 'no AVX';
}

function coresFinding({ cores, limits }: MachineFacts): Finding {
  const allowed = limits.cores;
  return allowed === null || allowed >= cores
    ? check('cores').ok(`${cores} cores`)
    : check('cores').warning(
        `${cores} cores are seen, but this container may use ${round(allowed)} of them, and threads beyond that are halted: give --threads=${Math.max(1, Math.floor(allowed))} divided by the workers`,
      );
}

function loadFinding({ load, cores, limits }: MachineFacts): Finding {
  const own = Math.min(cores, limits.cores ?? cores);
  const text = `load ${round(load)} on ${round(own)} cores`;
  return load <= MOST_LOAD_PER_CORE * own
    ? check('load').ok(text)
    : check('load').warning(
        `${text}: other programs compute here, and all workers wait for the slowest; stop them, or lower --threads`,
      );
}

function memoryFinding({ memoryBytes, availableBytes, limits }: MachineFacts): Finding {
  const found = check('memory');
  const total = Math.min(memoryBytes, limits.memoryBytes ?? Infinity);
  const limit = total < memoryBytes ? ', which this container is limited to' : '';
  const text = `${formatBytes(availableBytes)} of ${formatBytes(total)}${limit} available`;
  if (availableBytes < LEAST_MEMORY) {
    return found.error(
      `${text}, a worker needs ${formatBytes(LEAST_MEMORY)} at least; stop other programs or raise the limit`,
    );
  }
  return availableBytes < ENOUGH_MEMORY
    ? found.warning(`${text}: enough for the quick start; for larger networks stop other programs or raise the limit`)
    : found.ok(text);
}

function filesFinding({ openFiles }: MachineFacts): Finding {
  const found = check('files');
  if (openFiles === null) return found.ok('how many files a process may open is not known here');
  const text = `a process may open ${openFiles === Infinity ? 'any number of' : openFiles} files and sockets`;
  const remedy = (number: number): string => `raise the limit: ulimit -n ${number}, or LimitNOFILE of the service`;
  if (openFiles < LEAST_FILES) return found.error(`${text}, a worker needs ${LEAST_FILES}; ${remedy(ENOUGH_FILES)}`);
  return openFiles < ENOUGH_FILES
    ? found.warning(`${text}: enough for some dozen workers; for more ${remedy(65_536)}`)
    : found.ok(text);
}

function cacheFinding({ path, freeBytes, obstacle }: FolderFacts, isTensorflowThere: boolean): Finding {
  const found = check('cache');
  const remedy = 'or name another folder with XDG_CACHE_HOME';
  if (obstacle !== null) return found.error(`${path} cannot be written (${obstacle}); make it writable, ${remedy}`);
  const text = `${describeFree(freeBytes)} in ${path}`;
  return !isTensorflowThere && freeBytes !== null && freeBytes < LEAST_CACHE
    ? found.error(`${text}, TensorFlow's libraries need ${formatBytes(LEAST_CACHE)}; free some space, ${remedy}`)
    : found.ok(text);
}

function runsFinding({ path, freeBytes, obstacle }: FolderFacts): Finding {
  const found = check('runs');
  const remedy = 'or name another folder with --runs';
  if (obstacle !== null) return found.error(`${path} cannot be written (${obstacle}); make it writable, ${remedy}`);
  const text = `${describeFree(freeBytes)} in ${path}`;
  if (freeBytes === null || freeBytes >= ENOUGH_RUNS) return found.ok(text);
  return freeBytes < LEAST_RUNS
    ? found.error(`${text}: not enough for the checkpoints of the quick start; free some space, ${remedy}`)
    : found.warning(
        `${text}: five checkpoints of an IResNet100 take ${formatBytes(ENOUGH_RUNS)}; free some space, ${remedy}`,
      );
}

function clockFinding({ seconds, aheadMs, isSynchronised }: ClockFacts): Finding {
  const found = check('clock');
  if (Math.abs(aheadMs) > MOST_AHEAD_MS) {
    return found.warning(
      `the wall clock was set by ${Math.round(aheadMs)} ms within ${round(seconds)} s, and times in logs are off by that; let NTP slew it instead of stepping it`,
    );
  }
  return isSynchronised === false
    ? found.warning(
        'the system says that its clock is not kept by NTP, so that logs of several hosts do not fit together; start chrony or systemd-timesyncd',
      )
    : found.ok(`the wall clock goes evenly${isSynchronised === true ? ', kept by NTP' : ''}`);
}

function zeromqFinding({ zeromq: { version, hasCurve } }: MachineFacts): Finding {
  return hasCurve
    ? check('zeromq').ok(`ZeroMQ ${version} with CURVE`)
    : check('zeromq').warning(
        `ZeroMQ ${version} has no CURVE, so that nothing between hosts can be encrypted; run npm ci for the build that has`,
      );
}

function describeFree(freeBytes: number | null): string {
  return freeBytes === null ? 'an unknown amount of space' : `${formatBytes(freeBytes)} free`;
}

function round(value: number): string {
  return String(Number(value.toFixed(1)));
}
