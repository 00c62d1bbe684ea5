/** One flag of a command: what the program takes, and what its help says. */
export interface Flag {
  readonly name: string;
  /** What stands after the equals sign; absent: the flag alone says it. */
  readonly value?: string;
  /** The flag alone says it too. */
  readonly isValueOptional?: true;
  readonly help: string;
  /** Used when the flag is not given. What follows from other things stands in `help` instead. */
  readonly default?: string;
  readonly isRepeatable?: true;
  readonly isRequired?: true;
}

export interface FlagGroup {
  readonly title: string;
  readonly flags: readonly Flag[];
}

/** Who may read /metrics, of the coordinator and of a worker. */
const METRICS_ACCESS_FLAGS: readonly Flag[] = [
  { name: 'metrics-host', value: 'ADDRESS', help: 'it listens on', default: '127.0.0.1' },
  { name: 'metrics-token-file', value: 'FILE', help: 'what readers need to have; a must on other addresses' },
  { name: 'metrics-cert', value: 'FILE', help: 'certificate for TLS, PEM' },
  { name: 'metrics-key', value: 'FILE', help: 'its key' },
];

/** All that `take-over` has: what was asked for when the run began is in its state. */
export const TAKE_OVER_FLAGS: readonly Flag[] = [
  { name: 'log-format', value: 'text|json', help: 'json: one object per line', default: 'text' },
  { name: 'quiet', help: 'warnings and the closing report only' },
  { name: 'metrics-port', value: 'PORT', help: 'of /metrics for Prometheus; 0: a free one', default: '0' },
  ...METRICS_ACCESS_FLAGS,
];

/** Flags of `launch` and of `serve`. None has the name of one of Nx's own, which would never arrive here. */
export const TRAINING_FLAGS: readonly FlagGroup[] = [
  {
    title: 'What to train; what is not given stays as the recipe has it',
    flags: [
      {
        name: 'recipe',
        value: 'NAME|FILE',
        help: 'one of those above or a YAML file; default: emoji-quickstart, or the resumed run’s',
      },
      {
        name: 'data',
        value: 'PATH',
        help: 'images: a folder with one folder for each class, a zip file of it, or another kind: docs/formats.md',
      },
      {
        name: 'precision',
        value: 'auto|fp32|bf16',
        help: 'auto: bf16 where the hardware here computes in it; losses stay fp32',
      },
      { name: 'epochs', value: 'N', help: 'length of training and of its schedule' },
      { name: 'steps', value: 'N', help: 'ends training earlier; the schedule stays that of all epochs' },
      { name: 'validate-every', value: 'N', help: 'scores unseen classes every N steps; the end is always scored' },
      { name: 'seed', value: 'N', help: 'another initialisation, shuffling and augmentation' },
      {
        name: 'set',
        value: 'KEY=VALUE',
        help: 'any value of the recipe: --set=optimizer.learningRate=0.05; may be repeated',
        isRepeatable: true,
      },
      { name: 'check', help: 'checks flags and recipe, prints the recipe as it would be trained, and starts nothing' },
    ],
  },
  {
    title: 'On what',
    flags: [
      {
        name: 'workers',
        value: 'N',
        help: 'processes; default: one for each GPU, or 2 that share the cores; the resumed run’s',
      },
      { name: 'threads', value: 'N', help: 'of each worker; default: the cores, shared out' },
    ],
  },
  {
    title: 'When workers come and go',
    flags: [
      { name: 'min-workers', value: 'N', help: 'training goes on with so many at least', default: '1' },
      { name: 'max-workers', value: 'N', help: 'more wait as spares; default: one for each shard' },
      { name: 'min-dwell', value: 'SECONDS', help: 'of training between two resizes for new workers', default: '10' },
      { name: 'worker-wait', value: 'SECONDS', help: 'with too few, before the run ends', default: '60' },
      {
        name: 'coordinator-wait',
        value: 'SECONDS',
        help: 'workers go on without a coordinator that was killed; take-over has it replaced',
        default: '60',
      },
      {
        name: 'max-failures',
        value: 'N',
        help: 'of a host or slot in ten minutes set it aside for five; 0: none do, it is started again after 2 s',
        default: '3',
      },
    ],
  },
  {
    title: 'Who may take part: docs/security.md',
    flags: [
      {
        name: 'security',
        value: 'MODE',
        help: 'plain, authenticated or encrypted; default: encrypted between hosts',
      },
      {
        name: 'token-minutes',
        value: 'N',
        help: 'a join token is valid for so long; newer ones follow',
        default: '60',
      },
    ],
  },
  {
    title: 'Runs',
    flags: [
      { name: 'resume', value: 'RUN', help: 'goes on from the last checkpoint of a run: --resume=runs/latest' },
      { name: 'runs', value: 'FOLDER', help: 'where runs are kept', default: 'runs' },
      { name: 'run-dir', value: 'FOLDER', help: 'of this run; default: a new one, named by time and recipe' },
    ],
  },
  {
    title: 'Output',
    flags: [
      ...TAKE_OVER_FLAGS,
      {
        name: 'trace',
        value: 'FILE',
        isValueOptional: true,
        help: 'timeline of all workers for ui.perfetto.dev; default: trace.json in the run’s folder',
      },
      { name: 'trace-steps', value: 'N', help: 'the last N steps are in it', default: '200' },
      { name: 'tensorflow-log', help: 'shows what TensorFlow itself has to say' },
    ],
  },
];

export const SERVE_FLAG: Flag = {
  name: 'bind',
  value: 'tcp://HOST:PORT',
  help: 'where workers find the coordinator; port *: a free one',
  isRequired: true,
};

export const TOKEN_FILE_FLAG: Flag = {
  name: 'token-file',
  value: 'FILE',
  help: 'where the join token is kept while it runs; default: below ~/.circlet',
};

export const EVALUATE_FLAGS: readonly Flag[] = [
  { name: 'model', value: 'FILE', help: 'a model, or the folder of the run that trained it', isRequired: true },
  { name: 'data', value: 'PATH', help: 'images; default: the unseen classes of the data it was trained on' },
  {
    name: 'protocol',
    value: 'NAME',
    help: 'retrieval, verification, re-identification, templates (IJB 1:1) or megaface; default: verification where there are pairs, else retrieval',
  },
  {
    name: 'pairs',
    value: 'FILE',
    help: 'verifies the pairs listed, as LFW’s pairs.txt lists them: accuracy over folds, TAR@FAR',
  },
  {
    name: 'camera-pattern',
    value: 'REGEX',
    help: 'finds the camera in file names, for re-identification: _c(\\d) for Market-1501',
  },
  { name: 'flip', help: 'adds the embedding of an image’s mirror image, as face protocols do' },
  { name: 'ks', value: 'LIST', help: 'K of further Recall@K or CMC@K: 1,10,100,1000' },
  { name: 're-rank', value: 'K1,K2,LAMBDA', help: 'k-reciprocal re-ranking, for re-identification: 20,6,0.3' },
  {
    name: 'curve',
    value: 'FILE',
    help: 'writes the points of the ROC and DET curve, for verification, templates and megaface',
  },
  { name: 'json', help: 'the last line is one object with the scores' },
  { name: 'threads', value: 'N', help: 'default: all cores' },
];

export const EMBED_FLAGS: readonly Flag[] = [
  { name: 'model', value: 'FILE', help: 'a model, or the folder of the run that trained it', isRequired: true },
  {
    name: 'images',
    value: 'PATH',
    help: 'any data set (docs/formats.md), a folder of images or one image',
    isRequired: true,
  },
  {
    name: 'output',
    value: 'FILE',
    help: 'named .npy, .safetensors or .jsonl: docs/models.md',
    isRequired: true,
  },
  { name: 'kind', value: 'NAME', help: 'of the data', default: 'auto' },
  { name: 'flip', help: 'adds the embedding of an image’s mirror image, as face protocols do' },
  { name: 'raw', help: 'rows as the network gives them; default: of length 1' },
  { name: 'max-broken', value: 'N', help: 'images left out before it gives up; default: as the recipe says' },
  { name: 'json', help: 'the last line is one object: rows, broken images, images per second' },
  { name: 'threads', value: 'N', help: 'default: all cores' },
];

export const SEARCH_FLAGS: readonly Flag[] = [
  { name: 'index', value: 'FILE', help: 'what coordinator:embed has made', isRequired: true },
  { name: 'query', value: 'PATH', help: 'an image, a folder of images, or any data set', isRequired: true },
  { name: 'model', value: 'FILE', help: 'that made the index, or the folder of its run; default: where it was then' },
  { name: 'k', value: 'N', help: 'neighbours of each query', default: '10' },
  { name: 'gallery', value: 'FILE', help: 'writes a page with pictures that needs nothing else: gallery.html' },
  { name: 'images', value: 'PATH', help: 'for the gallery: the images of the index; default: where they were then' },
  { name: 'json', help: 'the last line is one object: each query with its neighbours' },
  { name: 'threads', value: 'N', help: 'default: all cores' },
];

export const PREDICT_FLAGS: readonly Flag[] = [
  { name: 'workers', value: 'LIST', help: 'how many, a row for each', default: '8,64,512,1024' },
  {
    name: 'link',
    value: 'RATE[,latency=T]',
    help: 'of a host to the others: 25Gbps, or payload as 3GB/s; latency between programs, 100us',
    default: '25Gbps',
  },
  { name: 'run', value: 'RUN', help: 'whose steps were measured', default: 'runs/latest' },
  { name: 'profile', value: 'FILE', help: 'instead of a run: a file such as its profile.json' },
  { name: 'workers-per-host', value: 'N', help: 'that share a host and its link', default: '1' },
  { name: 'local-link', value: 'RATE[,latency=T]', help: 'of a worker within its host', default: '6GB/s' },
  { name: 'algorithm', value: 'NAME', help: 'ring, halving-doubling or two-level', default: 'ring' },
  { name: 'wire', value: 'fp32|bf16', help: 'of gradients between workers; default: as in the run' },
  { name: 'accumulate', value: 'N', help: 'runs of a worker in a step', default: '1' },
  { name: 'lanes', value: 'N', help: 'for buckets, each a connection of its own', default: '1' },
  { name: 'lane-rate', value: 'RATE|none', help: 'that one connection reaches', default: '1.9GB/s' },
  { name: 'add-rate', value: 'RATE', help: 'at which a worker adds', default: '13GB/s' },
  { name: 'spread', value: 'SHARE', help: 'by which computing varies from step to step; default: as in the run' },
  { name: 'json', help: 'one object instead of the table' },
];

export const PREPARE_FLAGS: readonly Flag[] = [
  { name: 'data', value: 'PATH', help: 'what is to be prepared: docs/formats.md', isRequired: true },
  { name: 'out', value: 'FOLDER', help: 'where the prepared set is to be, a folder of its own', isRequired: true },
  { name: 'kind', value: 'NAME', help: 'of the data', default: 'auto' },
  {
    name: 'pixels',
    value: 'H,W,C',
    help: 'stores pixels of this size: no decoding in training, 5 times the space; default: images as they are encoded',
  },
  { name: 'kernel', value: 'NAME', help: 'for pixels: linear, cubic, lanczos3, pil-bilinear …', default: 'linear' },
  {
    name: 'fit',
    value: 'fill|cover',
    help: 'for pixels: stretches both sides, or cuts the middle out',
    default: 'fill',
  },
  { name: 'shard-megabytes', value: 'N', help: 'about the size of a file', default: '1024' },
  { name: 'json', help: 'the last line is one object: classes, images, broken, duplicates, fingerprint' },
];

export const IMPORT_FLAGS: readonly Flag[] = [
  {
    name: 'weights',
    value: 'FILE',
    help: 'safetensors, or what torch.save writes (.pth, .bin): docs/weights.md',
    isRequired: true,
  },
  { name: 'recipe', value: 'NAME|FILE', help: 'of the network they are for, and of its images', isRequired: true },
  { name: 'out', value: 'FOLDER', help: 'where model.safetensors and recipe.yaml are to be', isRequired: true },
  {
    name: 'names',
    value: 'NAME',
    help: 'whose names they have: insightface, torchvision, timm, fast-reid or circlet; auto: as they look',
    default: 'auto',
  },
  { name: 'set', value: 'KEY=VALUE', help: 'any value of the recipe; may be repeated', isRepeatable: true },
];

export const EXPORT_FLAGS: readonly Flag[] = [
  { name: 'model', value: 'FILE', help: 'a model, or the folder of the run that trained it', isRequired: true },
  {
    name: 'format',
    value: 'NAME',
    help: 'onnx, tfjs (a graph model for browsers), savedmodel (TensorFlow’s) or safetensors',
    isRequired: true,
  },
  { name: 'out', value: 'PATH', help: 'to be written: a file, for tfjs and savedmodel a folder', isRequired: true },
  { name: 'fold', help: 'batch norms go into the layers around them, but for safetensors: fewer ops' },
  { name: 'page', help: 'for tfjs: also index.html, a page that compares two images and sends nothing anywhere' },
  {
    name: 'names',
    value: 'NAME',
    help: 'of the tensors, for safetensors: insightface, torchvision, timm, fast-reid; default: of the network’s origin',
  },
];

export const AUDIT_FLAGS: readonly Flag[] = [
  { name: 'json', help: 'one object instead: verdict, every finding, every skipped image and its replacement' },
];

export const REPORT_FLAGS: readonly Flag[] = [
  {
    name: 'out',
    value: 'FOLDER',
    help: 'where it is written; default: report in the run’s folder, of several runs comparison in the first one’s',
  },
  { name: 'hourly-price', value: 'PRICE', help: 'of a worker, in any currency: adds what 1,000 images cost' },
  { name: 'skip-embeddings', help: 'leaves out what the model makes of images it never saw: starts no TensorFlow' },
  { name: 'threads', value: 'N', help: 'for that; default: all cores' },
];

export const FIGURE_FLAGS: readonly Flag[] = [
  { name: 'out', value: 'FOLDER', help: 'of the runs, and of report/index.html', default: 'runs/figures' },
  { name: 'recipe', value: 'NAME|FILE', help: 'in which losses are put; default: emoji-quickstart' },
  { name: 'data', value: 'PATH', help: 'for a recipe that has none, or another data set' },
  { name: 'epochs', value: 'N', help: 'of each run' },
  { name: 'set', value: 'KEY=VALUE', help: 'any value of the recipe; may be repeated', isRepeatable: true },
  {
    name: 'level',
    value: 'pair|class',
    help: 'whose γ and m are varied: losses between images, or of images and class weights',
    default: 'pair',
  },
  {
    name: 'gammas',
    value: 'LIST',
    help: 'γ of Circle loss and of what it is compared with',
    default: '32,80,256,1024',
  },
  { name: 'margins', value: 'LIST', help: 'm of Circle loss', default: '-0.2,0,0.2,0.4' },
  { name: 'workers', value: 'N', help: 'of each run; default: as for launch' },
  { name: 'threads', value: 'N', help: 'of each worker; default: the cores, shared out' },
  { name: 'skip-training', help: 'draws the runs that are there' },
];

export const CHAOS_FLAGS: readonly Flag[] = [
  { name: 'schedule', value: 'FILE', help: 'what is done to the run, and when: docs/chaos.md', isRequired: true },
  { name: 'seed', value: 'N', help: 'decides what the schedule leaves open', default: '1' },
  { name: 'steps', value: 'N', help: 'of the run', default: '1000' },
  { name: 'workers', value: 'N', help: 'of the run', default: '4' },
  { name: 'min-workers', value: 'N', help: 'training goes on with so many at least', default: '1' },
  {
    name: 'recipe',
    value: 'NAME|FILE',
    help: 'what is trained; default: a net of a few thousand weights, deterministic',
  },
  { name: 'data', value: 'PATH', help: 'for a recipe that has none' },
  { name: 'set', value: 'KEY=VALUE', help: 'any value of the recipe; may be repeated', isRepeatable: true },
  { name: 'skip-comparison', help: 'no run without faults first: bits are not compared' },
  { name: 'keep', value: 'FOLDER', help: 'keeps the run there; default: only when a promise is broken' },
  { name: 'json', help: 'one object instead: every fault, and all that was measured' },
];

export const DOCTOR_FLAGS: readonly Flag[] = [
  {
    name: 'bind',
    value: 'tcp://HOST:PORT',
    help: 'examines several hosts: where the doctors of the others find this one',
  },
  { name: 'hosts', value: 'N', help: 'with --bind: in all, this one included', default: '2' },
  { name: 'peer', value: 'tcp://HOST:PORT', help: 'on the other hosts: as the first doctor prints it' },
  {
    name: 'host',
    value: 'ADDRESS',
    help: 'with --peer: of this host for the others; default: as its route to them goes',
  },
  { name: 'patience', value: 'SECONDS', help: 'how long to wait for the other hosts', default: '60' },
  { name: 'runs', value: 'FOLDER', help: 'where runs would be kept', default: 'runs' },
  { name: 'json', help: 'one object instead: every finding with its severity' },
];

const EXPLAINED = ['recipe', 'workers', 'threads', 'precision', 'set', 'resume', 'runs'];

export const EXPLAIN_ENV_FLAGS: readonly Flag[] = [
  ...TRAINING_FLAGS.flatMap(({ flags }) => flags.filter(({ name }) => EXPLAINED.includes(name))),
  { name: 'json', help: 'one object instead' },
];

/** Flags of `circlet-worker join`, which is a program of its own: here for the help only. */
export const JOIN_FLAGS: readonly Flag[] = [
  { name: 'coordinator', value: 'tcp://HOST:PORT', help: 'as serve prints it', isRequired: true },
  { name: 'token-file', value: 'FILE', help: 'with the join token; or the variable CIRCLET_TOKEN has it' },
  { name: 'host', value: 'ADDRESS', help: 'of this host for the other workers; leave out when all are on this host' },
  { name: 'data', value: 'PATH', help: 'where the data is on this host; default: where the recipe says' },
  { name: 'threads', value: 'N', help: 'default: what the recipe says, else all cores' },
  { name: 'patience', value: 'SECONDS', help: 'how long to wait for the coordinator', default: '10' },
  { name: 'metrics-port', value: 'PORT', help: 'of this worker’s /metrics; 0: a free one', default: '0' },
  ...METRICS_ACCESS_FLAGS,
];
