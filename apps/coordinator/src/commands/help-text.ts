import { presetNames } from '@circlet/recipe';
import {
  AUDIT_FLAGS,
  CHAOS_FLAGS,
  DOCTOR_FLAGS,
  EMBED_FLAGS,
  EVALUATE_FLAGS,
  EXPLAIN_ENV_FLAGS,
  EXPORT_FLAGS,
  FIGURE_FLAGS,
  type Flag,
  IMPORT_FLAGS,
  JOIN_FLAGS,
  PREDICT_FLAGS,
  PREPARE_FLAGS,
  REPORT_FLAGS,
  SEARCH_FLAGS,
  SERVE_FLAG,
  TAKE_OVER_FLAGS,
  TOKEN_FILE_FLAG,
  TRAINING_FLAGS,
} from './flags.ts';

/** Width of the column of flags. */
const FLAG_WIDTH = 31;

/** What `npx nx run coordinator:help` prints. */
export const HELP: string = `Circlet trains deep embedding models (faces, re-identification, retrieval) with Circle loss, data-parallel.

Quick start: emoji retrieval with two workers, a few minutes on two cores
  npx nx run coordinator:launch

Your own images: a folder or zip file with one folder of images for each class
  npx nx run coordinator:launch --data=PATH --set=model.inputShape=[64,64,3]

Other recipes: ${presetNames.join(', ')}
  npx nx run coordinator:launch --recipe=face-r100 --data=PATH --workers=8

Rows of the paper's tables, with the source of every value; --recipe=paper names them all (docs/paper.md)
  npx nx run coordinator:launch --recipe=paper/table1-megaface-r100-circle --data=PATH --workers=8

Hundreds of thousands of classes: each worker keeps the class weights of its share, a step compares with a tenth of them
  npx nx run coordinator:launch --recipe=face-r100 --data=PATH --workers=8 --set=head.sharded=true --set=head.sampleRate=0.1

While it runs, Ctrl-C finishes the step, saves and leaves; a second one stops at once. Go on with --resume=runs/latest.
Afterwards, runs/latest has report/index.html, report.json, recipe.yaml, model.safetensors and the checkpoints. Score the model:
  npx nx run coordinator:evaluate --model=runs/latest

coordinator:launch
${TRAINING_FLAGS.map(({ title, flags }) => `${title}\n${list(flags)}`).join('\n')}

coordinator:take-over [RUN] takes the place of a coordinator that was killed (default runs/latest): its workers go on meanwhile, for
--coordinator-wait seconds; all that was asked for when the run began holds
${list(TAKE_OVER_FLAGS)}

  npx nx run coordinator:take-over runs/latest

coordinator:evaluate scores a model on images
${list(EVALUATE_FLAGS)}

  npx nx run coordinator:evaluate --model=runs/latest --data=lfw --pairs=lfw/pairs.txt   # images as lfw/NAME/NAME_0001.jpg

coordinator:embed writes the embeddings of images into a file for other programs, or for coordinator:search; killed or interrupted, the same
command goes on
${list(EMBED_FLAGS)}

  npx nx run coordinator:embed --model=runs/latest --images=photos --output=photos.npy

coordinator:search finds the embedded images that are nearest to each query: exactly, by cosine, through a file of any size
${list(SEARCH_FLAGS)}

  npx nx run coordinator:search --index=photos.npy --query=photo.jpg --gallery=found.html

coordinator:import makes a model out of weights of PyTorch; to train on them, --set=model.initialWeights=FILE does without it
${list(IMPORT_FLAGS)}

  npx nx run coordinator:import --weights=backbone.pth --recipe=face-r100 --out=runs/arcface-r100

coordinator:export writes a model for other programs
${list(EXPORT_FLAGS)}

  npx nx run coordinator:export --model=runs/latest --format=onnx --out=model.onnx --fold
  npx nx run coordinator:export --model=runs/latest --format=tfjs --out=browser-model --fold --page

coordinator:prepare makes one checked, seekable set of images of any kind (docs/formats.md): says classes, images, what is broken and
what is there twice. Interrupted, the same command goes on
${list(PREPARE_FLAGS)}

  npx nx run coordinator:prepare --data=faces_emore --out=data/ms1mv2
  npx nx run coordinator:launch --recipe=face-r100 --data=data/ms1mv2

coordinator:predict says how fast a measured step would be on more workers, and what would help; it trains nothing
${list(PREDICT_FLAGS)}

  npx nx run coordinator:predict --run=runs/latest --workers=8,64 --link=10Gbps --workers-per-host=8

coordinator:report [RUN…] writes what a run (default runs/latest) did as one page that needs nothing else, with its pictures: curves, scores,
cluster history, speed, cost. Several runs stand side by side, with what differs between their recipes
${list(REPORT_FLAGS)}

  npx nx run coordinator:report runs/latest

coordinator:figures draws the paper's figures: gradients of the losses, Recall@1 over γ and m, s_p and s_n over training. It trains the runs
that they need, a quarter of an hour and more; interrupted, the same command goes on (docs/figures.md)
${list(FIGURE_FLAGS)}

  npx nx run coordinator:figures --epochs=5

coordinator:audit [RUN] says whether the ledger of a run (default runs/latest) proves that every planned position was trained
exactly once, and names the gaps, what was trained twice, and broken images with their replacements
${list(AUDIT_FLAGS)}

  npx nx run coordinator:audit runs/latest

coordinator:chaos trains, does what a schedule says to the run (kills, stops, corrupts, drops links, fills the disk), and says whether all
is as if nothing had been done
${list(CHAOS_FLAGS)}

  npx nx run coordinator:chaos --schedule=faults.txt --steps=1000

coordinator:doctor says whether this machine is fit to train, and with --bind and --peer whether several hosts are together: every
pair is tried both ways
${list(DOCTOR_FLAGS)}

  npx nx run coordinator:doctor
  npx nx run coordinator:doctor --bind=tcp://10.0.0.1:7000 --hosts=2      # on the first host
  npx nx run coordinator:doctor --peer=tcp://10.0.0.1:7000                # on the other

coordinator:explain-env says where rank, world size, addresses and devices of a training started here come from, and which variables
of launchers (torchrun, Slurm, MPI, Kubernetes) it has seen; flags as for launch
${list(EXPLAIN_ENV_FLAGS)}

coordinator:serve trains with workers that come on their own, on several hosts; it takes the flags of launch as well
${list([SERVE_FLAG, TOKEN_FILE_FLAG])}
worker:join is such a worker, on each host as often as it has GPUs
${list(JOIN_FLAGS)}

  npx nx run coordinator:serve --bind=tcp://10.0.0.1:7000 --workers=4 --recipe=…
  npx nx run worker:join --coordinator=tcp://10.0.0.1:7000 --host=10.0.0.2 --token-file=join.token

Nx keeps --help, --verbose, --parallel and others for itself, so this page has a command of its own: coordinator:help.
The program itself is node apps/coordinator/dist/main.js: it exits with 0 when all was done, proven or fit, 1 when a run
failed, a ledger proves nothing, the doctor finds an error or faults were seen, 2 when something is for you to correct, 130 when it was stopped
at once. Nx makes 1 of every failure.
`;

function list(flags: readonly Flag[]): string {
  return flags.map(line).join('\n');
}

function line({ name, value, isValueOptional, help, default: fallback, isRequired }: Flag): string {
  const given = isValueOptional === true ? `[=${value}]` : `=${value}`;
  const flag = `--${name}${value === undefined ? '' : given}`;
  const note = isRequired === true ? ' (required)' : fallback === undefined ? '' : ` (default ${fallback})`;
  return `  ${flag.padEnd(FLAG_WIDTH)}${help}${note}`;
}
