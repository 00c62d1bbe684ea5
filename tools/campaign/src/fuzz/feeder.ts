import { closeSync, existsSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { watchArrays } from './array-watch.ts';
import { watchCoverage } from '../coverage.ts';
import type { FuzzedParser, OpenParser } from './fuzzed-parser.ts';
import type { FromFeeder, Given, Tally, Task } from './messages.ts';
import { randomOf } from '../random.ts';
import { problemOf, signatureOf } from './verdict.ts';

// The process that feeds one parser. What ends or holds it up is seen by its parent (watched-feeder.ts), which has the number of the
// input that it was at.

/** Of one kind of failure; the rest are counted as inputs. */
const MOST_ALIKE = 3;
/** Until then memory is taken for what the parser itself needs, unless one input takes too much. */
const WARM_UP_INPUTS = 200;

const coverage = watchCoverage();
const arrays = watchArrays();
// Parsers are loaded only now, so that V8 watches them from their first line.
const { FAULTY_PARSERS } = await import('./faulty-parsers.ts');
const { loadParser } = await import('./parsers.ts');

const say = (message: FromFeeder): void => void process.send?.(message);

process.on('disconnect', () => process.exit(1));
process.once('message', ({ task, place }: Given) => {
  perform(task, place).then(
    (tally) => process.send?.({ kind: 'done', tally } satisfies FromFeeder, () => process.disconnect()),
    (error: unknown) => {
      // Of the campaign itself: no parser's error comes here.
      console.error(error);
      process.exit(1);
    },
  );
});

async function perform(task: Task, place: string): Promise<Tally | null> {
  const parser = FAULTY_PARSERS.find(({ name }) => name === task.parser) ?? (await loadParser(task.parser));
  if (parser === null) throw new Error(`there is no parser ${task.parser}`);
  const open = await parser.open(place);
  if (task.kind === 'make') {
    writeFileSync(task.path, await open.make(randomOf(task.seed, parser.name, task.index)));
    return null;
  }
  if (task.kind === 'files') {
    for (const [index, path] of task.paths.entries()) {
      const problem = await tryInput(parser, open, readFileSync(path));
      if (problem !== null) say({ kind: 'failure', failure: { index, problem } });
    }
    return null;
  }
  return await feedRange(parser, open, task);
}

async function feedRange(
  parser: FuzzedParser,
  open: OpenParser,
  task: Extract<Task, { kind: 'range' }>,
): Promise<Tally> {
  const alike = new Map<string, number>();
  const at = { index: task.from };
  const report = (problem: string): void => {
    const signature = signatureOf(problem);
    const seen = (alike.get(signature) ?? 0) + 1;
    alike.set(signature, seen);
    if (seen <= MOST_ALIKE) say({ kind: 'failure', failure: { index: at.index, problem } });
  };
  process.on('uncaughtException', (error) => report(`left an error behind that nobody caught: ${error.message}`));
  process.on('unhandledRejection', (error) => report(`left a promise behind that nobody awaited: ${String(error)}`));
  const progress = openSync(task.progress, 'r+');
  const mark = Buffer.alloc(4);
  const tally = { inputs: 0, pastHeader: 0, taken: 0, slowestMs: 0, largestArrayBytes: 0, grownBytes: 0 };
  let firstBytes = peakBytes();
  for (; at.index < task.to; at.index++) {
    mark.writeUInt32LE(at.index);
    writeSync(progress, mark, 0, 4, 0);
    const input = await open.make(randomOf(task.seed, parser.name, at.index));
    tally.inputs++;
    const outcome = await measured(parser, open, input);
    if (await open.isPastHeader(input, outcome.error)) tally.pastHeader++;
    if (outcome.error === undefined) tally.taken++;
    if (outcome.problem !== null) report(outcome.problem);
    tally.slowestMs = Math.max(tally.slowestMs, outcome.ms);
    tally.largestArrayBytes = Math.max(tally.largestArrayBytes, outcome.arrayBytes);
    // A promise that nobody awaited shows in the next turn.
    await nextTurn();
    const peak = peakBytes();
    const grownBytes = peak - firstBytes;
    const isTooMuch = grownBytes > parser.limits.processBytes;
    if (isTooMuch) report(`the process has grown by ${grownBytes} bytes, its limit is ${parser.limits.processBytes}`);
    const isWarm = tally.inputs > WARM_UP_INPUTS;
    if (isWarm) tally.grownBytes = Math.max(tally.grownBytes, grownBytes);
    if (isTooMuch || !isWarm) firstBytes = peak;
  }
  closeSync(progress);
  return { ...tally, coverage: coverage.take(parser.sources) };
}

/** @returns what went wrong; null where all is as documented */
async function tryInput(parser: FuzzedParser, open: OpenParser, input: Uint8Array): Promise<string | null> {
  const before = peakBytes();
  const { problem } = await measured(parser, open, input);
  const grown = peakBytes() - before;
  return problem ?? (grown > parser.limits.processBytes ? `the process has grown by ${grown} bytes` : null);
}

interface Outcome {
  /** What the input was refused with. */
  readonly error: unknown;
  readonly problem: string | null;
  readonly ms: number;
  readonly arrayBytes: number;
}

async function measured({ limits }: FuzzedParser, open: OpenParser, input: Uint8Array): Promise<Outcome> {
  arrays.takeLargest();
  const before = process.cpuUsage();
  let error: unknown;
  let problem: string | null = null;
  try {
    await open.feed(input);
  } catch (thrown) {
    error = thrown;
    problem = problemOf(thrown, open);
  }
  const { user, system } = process.cpuUsage(before);
  const ms = (user + system) / 1000;
  const arrayBytes = arrays.takeLargest();
  const mostBytes = limits.arrayBytes + limits.arrayPerByte * input.length;
  if (arrayBytes > mostBytes)
    problem ??= `asked for an array of ${arrayBytes} bytes for ${input.length} bytes of input`;
  if (ms > limits.ms) problem ??= `took ${ms.toFixed(0)} ms of processor time, its limit is ${limits.ms} ms`;
  return { error, problem, ms, arrayBytes };
}

/**
 * The most memory that this process has had so far. Linux's resource usage begins with what the parent had when it started this one,
 * which may be more than anything here.
 */
function peakBytes(): number {
  const kilobytes = existsSync(STATUS) ? /^VmHWM:\s*(\d+)/m.exec(readFileSync(STATUS, 'latin1'))?.[1] : undefined;
  return 1024 * Number(kilobytes ?? process.resourceUsage().maxRSS);
}

const STATUS = '/proc/self/status';
