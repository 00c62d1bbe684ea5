import { cpSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeImageFolder } from './support/images.ts';
import { type Place, TEMPORARY, temporaryPlace } from './support/place.ts';
import { circlet, entries, type RunningProgram, sharedMemory, start, untilAllGone, worker } from './support/program.ts';

// Whatever the user got wrong ends with one sentence, exit code 2, and everything as it was before.

type Start = () => RunningProgram;

interface Bad {
  readonly what: string;
  /** Lays out what the program finds, and returns what starts it. `trained` is the folder of a finished run. */
  readonly prepare: (place: Place, trained: string) => Start | Promise<Start>;
  readonly says: RegExp;
}

const options = (place: Place, env: Readonly<Record<string, string>> = {}) => ({
  cwd: place.path,
  env: { TMPDIR: join(place.path, TEMPORARY), ...env },
});

/** `circlet launch` with a recipe that is right, and arguments of which one is not. */
const launching =
  (...args: string[]) =>
  (place: Place): Start => {
    const recipe = place.recipe({ steps: 3 });
    return () => circlet(['launch', `--recipe=${recipe}`, '--workers=2', ...args], options(place));
  };

const typing =
  (...args: string[]) =>
  (place: Place): Start =>
  () =>
    circlet(args, options(place));

/** The images of a class-per-folder tree of one's own making. */
const withData =
  (make: (folder: string) => void, ...args: string[]) =>
  (place: Place): Start => {
    const folder = join(place.path, 'own');
    mkdirSync(folder);
    make(folder);
    return launching('--data=own', ...args)(place);
  };

const evaluating =
  (...args: string[]) =>
  (place: Place, trained: string): Start =>
  () =>
    circlet(['evaluate', `--model=${join(trained, 'model.safetensors')}`, ...args], options(place));

const withPairs =
  (lines: readonly string[], ...args: string[]) =>
  (place: Place, trained: string): Start => {
    writeFileSync(join(place.path, 'pairs.txt'), lines.join('\n'));
    return evaluating('--pairs=pairs.txt', ...args)(place, trained);
  };

/** The run gone on with, after something has happened to its files. */
const resuming =
  (spoil: (run: string) => void, ...args: string[]) =>
  (place: Place, trained: string): Start => {
    const run = join(place.path, 'run');
    cpSync(trained, run, { recursive: true, verbatimSymlinks: true });
    spoil(run);
    return () => circlet(['launch', '--resume=run', ...args], options(place));
  };

const spoilRecipe =
  (line: string) =>
  (place: Place): Start => {
    const recipe = place.recipe({ steps: 3, more: line });
    return () => circlet(['launch', `--recipe=${recipe}`], options(place));
  };

const commandLine: readonly Bad[] = [
  { what: 'unknown command', prepare: typing('trian'), says: /unknown command 'trian'/ },
  { what: 'unknown flag', prepare: launching('--wrokers=2'), says: /unknown option '--wrokers=2'\n.*--workers/ },
  { what: 'argument that is no flag', prepare: launching('fast'), says: /too many arguments for 'launch'/ },
  { what: 'flag without its value', prepare: launching('--seed'), says: /'--seed <N>' argument missing/ },
  { what: 'required flag missing', prepare: typing('serve'), says: /'--bind <.*>' not specified/ },
  { what: '--workers=0', prepare: launching('--workers=0'), says: /--workers: expected a whole number .* got '0'/ },
  {
    what: '--workers=abc',
    prepare: launching('--workers=abc'),
    says: /--workers: expected a whole number .* got 'abc'/,
  },
  {
    what: '--security unknown',
    prepare: launching('--security=tls'),
    says: /--security: expected one of plain, .*'tls'/,
  },
  {
    what: '--metrics-host that others reach, without a token',
    prepare: launching('--metrics-host=0.0.0.0'),
    says: /--metrics-host: other hosts reach 0\.0\.0\.0, .* --metrics-token-file=FILE/,
  },
  { what: '--metrics-port out of range', prepare: launching('--metrics-port=70000'), says: /--metrics-port: .* 65535/ },
  { what: '--log-format unknown', prepare: launching('--log-format=xml'), says: /--log-format: .*text or json.*'xml'/ },
  { what: '--set without a value', prepare: launching('--set=seed'), says: /--set: expected key=value, .* got 'seed'/ },
  {
    what: 'prediction for a link that is none',
    prepare: typing('predict', '--link=25Gps'),
    says: /--link: expected a rate .* got '25Gps'/,
  },
  {
    what: 'prediction from what is no run',
    prepare: typing('predict', '--run=images'),
    says: /--run: expected a run's folder .* found none in images/,
  },
  {
    what: 'audit of what is no run',
    prepare: typing('audit', 'images'),
    says: /expected a run's folder with ledger\.jsonl and recipe\.yaml, found no ledger in images; runs are below runs/,
  },
  {
    what: 'audit of a ledger that a later release wrote',
    prepare: (place) => {
      writeFileSync(join(place.data, 'ledger.jsonl'), '{"chain":"?","kind":"ledger","format":2}\n');
      return typing('audit', 'images')(place);
    },
    says: /ledger\.jsonl has ledger format 2, this release reads format 1; use the release that wrote it/,
  },
  {
    what: '--resume of what is no run',
    prepare: launching('--resume=images'),
    says: /--resume: .* found none at images/,
  },
  { what: '--run-dir with files', prepare: launching('--run-dir=images'), says: /--run-dir: .* new or empty folder/ },
  {
    what: '--runs below a file',
    prepare: launching('--runs=recipe-0.yaml'),
    says: /cannot make the run's folder .*--runs/,
  },
];

const recipes: readonly Bad[] = [
  {
    what: 'unknown preset',
    prepare: typing('launch', '--recipe=face-r101'),
    says: /"face-r101"; did you mean face-r100\?/,
  },
  {
    what: 'recipe that is a folder',
    prepare: typing('launch', '--recipe=images'),
    says: /expected a recipe file or one of/,
  },
  { what: 'recipe that is no YAML', prepare: spoilRecipe(']'), says: /not YAML/ },
  { what: 'unknown key in the file', prepare: spoilRecipe('sede: 1'), says: /sede: unknown key; did you mean seed\?/ },
  {
    what: 'unknown key in --set',
    prepare: launching('--set=model.dept=18'),
    says: /model\.dept: .*did you mean depth\?/,
  },
  { what: 'wrong type', prepare: launching('--epochs=many'), says: /epochs: expected number, got "many"/ },
  {
    what: 'value that is none of those allowed',
    prepare: launching('--precision=fp8'),
    says: /precision: .*fp32 or bf16/,
  },
  {
    what: 'batch that P×K does not make',
    prepare: launching('--set=batch.global=10'),
    says: /P·K to be batch\.global 10/,
  },
  {
    what: 'batch that shards do not divide',
    prepare: launching('--set=batch.shardSize=3'),
    says: /batch\.global: expected a multiple of batch\.shardSize 3, got 8/,
  },
  { what: 'more workers than samples', prepare: launching('--workers=9'), says: /each of 9 workers, got 8/ },
  {
    what: 'more workers than shards',
    prepare: launching('--workers=3', '--set=batch.shardSize=4'),
    says: /--workers: expected at most 2, the number of shards, got 3/,
  },
];

const images: readonly Bad[] = [
  {
    what: 'no data named',
    prepare: typing('launch', '--recipe=face-r100'),
    says: /face-r100 names no data; .*--data=PATH/,
  },
  { what: 'data that is not there', prepare: launching('--data=nowhere'), says: /--data: .* found nothing at nowhere/ },
  {
    what: 'data that is no folder or zip',
    prepare: launching('--data=recipe-0.yaml'),
    says: /a kind in docs\/formats\.md, .* ending says nothing/,
  },
  {
    what: 'zip file cut off',
    prepare: (place) => {
      writeFileSync(join(place.path, 'images.zip'), 'PK\u0003\u0004 and no more');
      return launching('--data=images.zip')(place);
    },
    says: /images\.zip" is not a whole zip file/,
  },
  {
    what: 'folder without images',
    prepare: withData(() => undefined),
    says: /expected images .* found none \(nothing\)/,
  },
  {
    what: 'folder of other files',
    prepare: withData((folder) => {
      mkdirSync(join(folder, 'class'));
      writeFileSync(join(folder, 'class/notes.txt'), 'text');
    }),
    says: /expected images .* found none \(1 not images\)/,
  },
  {
    what: 'empty class',
    prepare: withData((folder) => {
      writeImageFolder(folder, { classes: 8, imagesPerClass: 4 });
      mkdirSync(join(folder, 'nobody'));
    }),
    says: /every class folder .* needs an image, 1 have none: nobody/,
  },
  {
    what: 'one image per class',
    prepare: withData((folder) => writeImageFolder(folder, { classes: 12, imagesPerClass: 1 })),
    says: /at least 2 images, all 6 classes .* have 1/,
  },
  {
    what: 'fewer classes than a batch needs',
    prepare: withData((folder) => writeImageFolder(folder, { classes: 4, imagesPerClass: 4 })),
    says: /needs at least 4 classes, found 2/,
  },
  {
    what: 'more broken images than the recipe allows',
    prepare: withData((folder) => {
      writeImageFolder(folder, { classes: 8, imagesPerClass: 4 });
      // All of a class that is trained: every batch asks for two of them.
      for (const image of [0, 1, 2, 3]) writeFileSync(join(folder, `class-02/${image}.pgm`), 'no image');
    }, '--set=data.maxBroken=1'),
    says: /at most 1 broken images are skipped, found 2: class-02\/\d\.pgm \(.*raise maxBroken/,
  },
  {
    what: 'images that are all broken',
    prepare: withData((folder) => {
      for (let c = 0; c < 8; c++) {
        mkdirSync(join(folder, `${c}`));
        for (let i = 0; i < 2; i++) writeFileSync(join(folder, `${c}/${i}.png`), 'no image');
      }
    }),
    says: /broken/,
  },
];

const host: readonly Bad[] = [
  {
    what: 'port of /metrics in use',
    prepare: async (place) => launching(`--metrics-port=${await portInUse()}`)(place),
    says: /\/metrics cannot listen on 127\.0\.0\.1:\d+: another program does/,
  },
  {
    what: 'port of the coordinator in use',
    prepare: async (place) => typing('serve', `--bind=tcp://127.0.0.1:${await portInUse()}`)(place),
    says: /the coordinator cannot listen on tcp:\/\/127\.0\.0\.1:\d+: another program does/,
  },
  {
    what: 'address that is none',
    prepare: typing('serve', '--bind=here'),
    says: /--bind: expected tcp:\/\/HOST:PORT .* got 'here'/,
  },
  {
    what: 'address of another host',
    prepare: typing('serve', '--bind=tcp://192.0.2.1:7000'),
    says: /the coordinator cannot listen on tcp:\/\/192\.0\.2\.1:7000: .*; choose an address/,
  },
  {
    what: 'port that is none',
    prepare: (place) => () => worker(['join', '--coordinator=tcp://127.0.0.1:99999'], options(place)),
    says: /--coordinator: expected an address as .*, got 'tcp:\/\/127\.0\.0\.1:99999'/,
  },
  {
    what: 'coordinator unreachable',
    prepare: (place) => () => worker(['join', '--coordinator=tcp://127.0.0.1:9', '--patience=1'], options(place)),
    says: /no coordinator at tcp:\/\/127\.0\.0\.1:9: nobody answered within 1 s/,
  },
  {
    what: 'join token that is damaged',
    prepare: (place) => () =>
      worker(['join', '--coordinator=tcp://127.0.0.1:9'], options(place, { CIRCLET_TOKEN: 'circlet1-AAAA' })),
    says: /expected a whole join token, got 13 characters that are damaged; copy the whole/,
  },
  {
    what: 'coordinator’s address that is none',
    prepare: (place) => () => worker(['join', '--coordinator=there'], options(place)),
    says: /--coordinator: expected an address as tcp:\/\/10\.0\.0\.1:7000, got 'there'/,
  },
  {
    what: 'no TensorFlow',
    prepare: (place) => {
      const recipe = place.recipe({ steps: 3 });
      return () => circlet(['launch', `--recipe=${recipe}`], options(place, { XDG_CACHE_HOME: place.path }));
    },
    says: /TensorFlow .* is not installed in .*; run 'npx nx run tensorflow:install'/,
  },
  {
    what: 'no TensorFlow, for the quick start: before its images are drawn',
    prepare: (place) => () => circlet(['launch'], options(place, { XDG_CACHE_HOME: place.path })),
    says: /TensorFlow .* is not installed in .*; run 'npx nx run tensorflow:install'/,
  },
  {
    what: 'no TensorFlow to score with',
    prepare: (place, trained) => () =>
      circlet(['evaluate', `--model=${trained}`], options(place, { XDG_CACHE_HOME: place.path })),
    says: /TensorFlow .* is not installed in .*; run 'npx nx run tensorflow:install'/,
  },
  {
    what: 'no pip',
    prepare: (place) => () =>
      start(process.execPath, [entries.install], options(place, { XDG_CACHE_HOME: place.path, PATH: place.path })),
    says: /Python 3 with pip/,
  },
  {
    // A limit on the size of files: what is written beyond it fails as it does on a full disk, without being root.
    what: 'disk full while saving',
    prepare: (place) => {
      const command = [process.execPath, entries.circlet, 'launch', `--recipe=${place.recipe({ steps: 3 })}`];
      return () => start('bash', ['-c', 'ulimit -f 200; exec "$@"', 'bash', ...command], options(place));
    },
    says: /could not write the checkpoint .*; the disk or its quota is full: free some space/,
  },
];

const models: readonly Bad[] = [
  {
    what: 'truncated checkpoint',
    prepare: resuming((run) => truncateSync(join(run, 'checkpoints/step-000003/model.safetensors'), 1000)),
    says: /model\.safetensors is damaged: it should have \d+ bytes, it has 1000; use another checkpoint/,
  },
  {
    what: 'truncated state of a checkpoint',
    prepare: resuming((run) => truncateSync(join(run, 'checkpoints/step-000003/state.json'), 100)),
    says: /state\.json is damaged: its 100 characters are no JSON; use another checkpoint/,
  },
  {
    what: 'checkpoint of another architecture',
    prepare: resuming(() => undefined, '--set=model.embeddingDimension=16'),
    says: /holds another model: .*fc\.weight should be \[64, 16\], it is \[64, 8\]; .*use the recipe it was trained with/,
  },
  {
    what: 'checkpoint of other data',
    prepare: (place, trained) => {
      writeImageFolder(join(place.path, 'others'), { classes: 10, imagesPerClass: 4 });
      return resuming(() => undefined, '--data=others')(place, trained);
    },
    says: /resume with the same files/,
  },
  {
    what: 'model that is not there',
    prepare: typing('evaluate', '--model=none'),
    says: /--model: .* found nothing at none/,
  },
  {
    what: 'model that is no model',
    prepare: (place, trained) => () => circlet(['evaluate', `--model=${join(trained, 'report.json')}`], options(place)),
    says: /report\.json is damaged/,
  },
  {
    what: 'model without its recipe',
    prepare: (place, trained) => {
      cpSync(join(trained, 'model.safetensors'), join(place.path, 'alone/model.safetensors'));
      return typing('evaluate', '--model=alone/model.safetensors')(place);
    },
    says: /--model: expected recipe\.yaml beside alone\/model\.safetensors/,
  },
  {
    what: 'more broken images than the recipe of the model allows',
    prepare: (place, trained) => {
      const recipe = readFileSync(join(trained, 'recipe.yaml'), 'utf8');
      cpSync(join(trained, 'model.safetensors'), join(place.path, 'model/model.safetensors'));
      writeFileSync(join(place.path, 'model/recipe.yaml'), recipe.replace('maxBroken: 100', 'maxBroken: 0'));
      writeImageFolder(join(place.path, 'own'), { classes: 2, imagesPerClass: 3 });
      writeFileSync(join(place.path, 'own/class-01/1.pgm'), 'no image');
      return typing('evaluate', '--model=model', '--data=own')(place);
    },
    says: /at most 0 broken images are skipped, found 1: class-01\/1\.pgm/,
  },
  {
    what: 'unknown protocol',
    prepare: evaluating('--protocol=guess'),
    says: /--protocol: expected retrieval, .* 'guess'/,
  },
  {
    what: 'list of pairs that is not there',
    prepare: evaluating('--pairs=none.txt'),
    says: /--pairs: expected a list of pairs .*, found nothing at none\.txt/,
  },
  {
    what: 'list of pairs that is empty',
    prepare: withPairs([]),
    says: /line 1: expected 'FOLDS PAIRS'.* the list is empty/,
  },
  {
    what: 'list of pairs with a line that is none',
    prepare: withPairs(['2 1', 'class-01 0 1', 'class-01 0 class-03']),
    says: /line 3: expected 'NAME N1 N2' or .* got 'class-01 0 class-03'/,
  },
  {
    what: 'list of pairs with an image that is not there',
    prepare: withPairs(['2 1', 'class-01 0 1', 'class-01 0 class-03 9', 'class-01 1 2', 'class-01 1 class-03 0']),
    says: /line 3: expected the image class-03\/class-03_0009 in .*: the folder 'class-03' has no such number/,
  },
  {
    what: 'list of pairs with an image that is broken',
    prepare: (place, trained) => {
      writeImageFolder(join(place.path, 'own'), { classes: 2, imagesPerClass: 3 });
      writeFileSync(join(place.path, 'own/class-01/1.pgm'), 'no image');
      const pairs = ['2 1', 'class-00 0 1', 'class-00 0 class-01 0', 'class-01 0 2', 'class-00 2 class-01 1'];
      return withPairs(pairs, '--data=own')(place, trained);
    },
    says: /line 5: the image class-01\/1\.pgm is broken; repair it/,
  },
  {
    what: 'pairs for a protocol without any',
    prepare: withPairs(['2 1'], '--protocol=retrieval'),
    says: /--pairs: pairs are for verification, got --protocol=retrieval/,
  },
  {
    what: 're-identification without cameras',
    prepare: evaluating('--protocol=re-identification'),
    says: /re-identification needs the camera of every image.*--camera-pattern/,
  },
  {
    what: 'camera pattern that is no pattern',
    prepare: evaluating('--protocol=re-identification', '--camera-pattern=('),
    says: /--camera-pattern: expected a regular expression with a group, got '\('/,
  },
];

const home = temporaryPlace();
const trained = join(home.path, 'trained');
const listening: ReturnType<typeof createServer>[] = [];

/** A port of this host that somebody listens on until the tests end. */
async function portInUse(): Promise<number> {
  const server = createServer();
  listening.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as { port: number }).port;
}

beforeAll(async () => {
  const args = [`--recipe=${home.recipe({ steps: 3 })}`, '--workers=1', `--run-dir=${trained}`];
  await using program = circlet(['launch', ...args], { cwd: home.path });
  expect(await program.ended).toMatchObject({ code: 0, stderr: '' });
});

afterAll(() => {
  listening.forEach((server) => server.close());
  home[Symbol.dispose]();
});

describe.concurrent.each([
  ['the command line', commandLine],
  ['the recipe', recipes],
  ['the images', images],
  ['the host', host],
  ['models and checkpoints', models],
])('%s', (_subject, table) => {
  it.each(table.map((bad) => [bad.what, bad] as const))('%s', async (_what, { prepare, says }) => {
    using place = temporaryPlace();
    const startProgram = await prepare(place, trained);
    const before = [place.files(), sharedMemory()];
    await using program = startProgram();
    const { code, stderr } = await program.ended;
    expect(stderr).toMatch(says);
    // Commander's guess at what was meant is a line of its own.
    expect(stderr.trimEnd().split('\n').length, stderr).toBeLessThanOrEqual(stderr.includes('(Did you mean') ? 2 : 1);
    expect(stderr).not.toMatch(/\n {4}at /);
    expect(code).toBe(2);
    await untilAllGone(program);
    expect([place.files(), sharedMemory()]).toEqual(before);
  });
});
