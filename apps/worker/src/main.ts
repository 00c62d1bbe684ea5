#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import type { EmbedFlags } from './embed/embed.ts';
import { endAtOnce } from './end-at-once.ts';
import { isUserError } from './errors.ts';
import { pageAccess, pageWarning, type PageFlags } from '@circlet/security';
import { readJoinToken } from './security/join-keys.ts';
import type { SearchFlags } from './search/search.ts';
import { hasLargePool, runWithLargePool } from './thread-pool.ts';
import { CIRCLET_VERSION } from './version.ts';
import { whole } from './whole-number.ts';

interface JoinFlags extends PageFlags {
  readonly coordinator: string;
  readonly slot: string;
  readonly data?: string;
  readonly threads?: string;
  readonly host?: string;
  readonly metricsPort: string;
  readonly tokenFile?: string;
  readonly patience: string;
}

interface EvaluateFlags {
  readonly model: string;
  readonly data?: string;
  readonly protocol?: string;
  readonly pairs?: string;
  readonly cameraPattern?: string;
  readonly flip?: boolean;
  readonly ks?: string;
  readonly reRank?: string;
  readonly curve?: string;
  readonly json?: boolean;
  readonly threads?: string;
}

// Whoever started this process and talks to it over IPC is gone, however it ended: nobody is left to work for. But a worker of a
// run looks for another coordinator.
const endWithStarter = (): void => endAtOnce('SIGKILL');
process.on('disconnect', endWithStarter);
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);

const leave = new AbortController();
// What a command does is loaded when it is called for: all of it at once opens more files than some hosts allow.
const program = new Command('circlet-worker').version(CIRCLET_VERSION).exitOverride();
program
  .command('join')
  .description('take part in a training that a coordinator serves')
  .requiredOption('--coordinator <address>', 'tcp://host:port of the coordinator')
  .option('--token-file <file>', 'with the join token; or the variable CIRCLET_TOKEN has it')
  .option('--data <path>', 'where the data is on this host; default: where the recipe says')
  .option('--threads <number>', 'threads of TensorFlow; default: what the recipe says, else all cores')
  .option('--host <address>', 'address of this host for the other workers; leave out when all are on this host')
  .option('--metrics-port <port>', 'of /metrics for Prometheus; default: a free one', '0')
  .option('--metrics-host <address>', 'address to listen on for it', '127.0.0.1')
  .option('--metrics-token-file <file>', 'what its readers need to have; a must on other addresses')
  .option('--metrics-cert <file>', 'its certificate for TLS, PEM')
  .option('--metrics-key <file>', 'the key of that')
  .option('--patience <seconds>', 'how long to wait for the coordinator', '10')
  .option('--slot <number>', 'set by a coordinator that starts its workers itself', '-1')
  .action(async (flags: JoinFlags) => {
    const isByHand = flags.slot === '-1';
    process.off('disconnect', endWithStarter);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        // Of its own workers the coordinator asks those of the terminal itself.
        if (!isByHand && signal !== 'SIGTERM') return;
        if (leave.signal.aborted && isByHand) endAtOnce(signal);
        leave.abort(`received ${signal}`);
      });
    }
    const complain = (text: string): void => {
      if (isByHand) process.stderr.write(`${text}\n`);
    };
    const metrics = pageAccess(flags, whole('--metrics-port', flags.metricsPort, 0));
    const warning = pageWarning(metrics);
    if (warning !== null) complain(warning);
    const { joinRun } = await import('./join.ts');
    process.exitCode = await joinRun({
      coordinator: flags.coordinator,
      slot: whole('--slot', flags.slot, -1),
      threads: flags.threads === undefined ? undefined : whole('--threads', flags.threads, 1),
      data: flags.data,
      host: flags.host,
      token: readJoinToken({ file: flags.tokenFile, environment: process.env, warn: complain }),
      metrics,
      visibleGpus: process.env['CUDA_VISIBLE_DEVICES'],
      patienceMs: 1000 * whole('--patience', flags.patience, 1),
      circletVersion: CIRCLET_VERSION,
      leave: leave.signal,
      say: (text) => {
        if (isByHand) process.stdout.write(`${text}\n`);
      },
      complain,
    });
  });
program
  .command('evaluate')
  .description('score a trained model on images')
  .requiredOption('--model <file>', 'model.safetensors of a run, with recipe.yaml beside it')
  .option('--data <path>', 'default: the unseen classes of the data the model was trained on')
  .option(
    '--protocol <name>',
    'retrieval, verification, re-identification, templates or megaface; default: as the data',
  )
  .option('--pairs <file>', "pairs to verify, laid out as LFW's pairs.txt")
  .option('--camera-pattern <regex>', 'finds the camera in file names')
  .option('--flip', "adds the embedding of an image's mirror image")
  .option('--ks <list>', 'K of further Recall@K and CMC@K')
  .option('--re-rank <k1,k2,lambda>', 're-ranking by k-reciprocal encodings')
  .option('--curve <file>', 'writes the points of the ROC and DET curve')
  .option('--json', 'the last line is one object with the scores')
  .option('--threads <number>', 'threads of TensorFlow; default: all cores')
  .action(async (flags: EvaluateFlags) => {
    const { evaluateModel } = await import('./evaluate.ts');
    await evaluateModel({
      model: flags.model,
      data: flags.data,
      protocol: flags.protocol,
      pairs: flags.pairs,
      cameraPattern: flags.cameraPattern,
      flip: flags.flip ?? false,
      ks: flags.ks,
      reRank: flags.reRank,
      curve: flags.curve,
      json: flags.json ?? false,
      threads: flags.threads === undefined ? undefined : whole('--threads', flags.threads, 1),
      print: (line) => process.stdout.write(`${line}\n`),
      terminal: process.stderr,
    });
  });
program
  .command('summarise', { hidden: true })
  .description('tell circlet report, which starts this, what a model makes of images that it never saw')
  .requiredOption('--model <file>', 'model.safetensors of a run, with recipe.yaml beside it')
  .requiredOption('--out <file>', 'what is written')
  .option('--threads <number>', 'threads of TensorFlow; default: all cores')
  .action(async (flags: { readonly model: string; readonly out: string; readonly threads?: string }) => {
    const { summarise } = await import('./summary/summarise.ts');
    const threads = flags.threads === undefined ? undefined : whole('--threads', flags.threads, 1);
    await summarise({ ...flags, threads, print: (line) => process.stdout.write(`${line}\n`) });
  });
program
  .command('gradient-maps', { hidden: true })
  .description('tell circlet figures, which starts this, the gradients of losses over the plane of similarities')
  .requiredOption('--out <file>', 'what is written')
  .option('--threads <number>', 'threads of TensorFlow; default: all cores')
  .action(async (flags: { readonly out: string; readonly threads?: string }) => {
    const { gradientMaps } = await import('./figures/gradient-maps.ts');
    const threads = flags.threads === undefined ? undefined : whole('--threads', flags.threads, 1);
    await gradientMaps({ ...flags, threads, print: (line) => process.stdout.write(`${line}\n`) });
  });
program
  .command('embed')
  .description('write the embeddings of images into a file')
  .requiredOption('--model <file>', 'a model, or the folder of the run that trained it')
  .requiredOption('--images <path>', 'a data set, a folder of images or an image')
  .requiredOption('--output <file>', '.npy, .safetensors or .jsonl')
  .option('--kind <name>', 'of the data', 'auto')
  .option('--flip', "adds the embedding of an image's mirror image")
  .option('--raw', 'rows as the network gives them, not of length 1')
  .option('--max-broken <number>', 'broken images before it gives up; default: as the recipe says')
  .option('--json', 'the last line is one object')
  .option('--threads <number>', 'threads of TensorFlow; default: all cores')
  .action(async (flags: EmbedFlags) => {
    const { embedImages } = await import('./embed/embed.ts');
    await embedImages(flags, { print: (line) => process.stdout.write(`${line}\n`), stream: process.stderr });
  });
program
  .command('search')
  .description('find the images whose embeddings are nearest')
  .requiredOption('--index <file>', 'what embed has made')
  .requiredOption('--query <path>', 'an image, a folder of images or a data set')
  .option('--model <file>', 'the model that made the index; default: where it was then')
  .option('--k <number>', 'neighbours of each query', '10')
  .option('--gallery <file>', 'writes a page with pictures')
  .option('--images <path>', 'the images of the index, for the gallery; default: where they were')
  .option('--json', 'the last line is one object')
  .option('--threads <number>', 'threads of TensorFlow; default: all cores')
  .action(async (flags: SearchFlags) => {
    const { search } = await import('./search/search.ts');
    await search(flags, (line) => process.stdout.write(`${line}\n`));
  });
program
  .command('probe', { hidden: true })
  .description('tell circlet doctor, which starts this, what TensorFlow or the memory of this host can do')
  .argument('<what>', 'tensorflow or memory')
  .action(async (what: string) => (await import('./probe/run.ts')).runProbe(what));

async function main(): Promise<void> {
  try {
    await program.parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : 2;
      return;
    }
    const isUsers = isUserError(error);
    const { message, stack } = error as Error;
    process.stderr.write(`${isUsers ? message : (stack ?? message)}\n`);
    process.exitCode = isUsers ? 2 : 1;
  }
}

if (hasLargePool(process.env)) {
  await main();
} else {
  process.exitCode = await runWithLargePool(process);
}
// TensorFlow's threads and idle sockets would keep the process alive.
process.exit();
