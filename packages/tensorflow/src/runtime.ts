import { openLibrary } from './c-api/library.ts';
import type { LogLevel } from './c-api/log-level.ts';
import type { CApi, Pointer } from './c-api/declarations.ts';
import { maxBlockedThreads, threadBudget, type ThreadBudget } from './compile/thread-budget.ts';
import { encodeConfigProto, checkSessionOptions, type SessionOptions } from './config-proto.ts';
import { RuntimeStartedError } from './errors.ts';
import { locateRuntime } from './install/location.ts';
import { processorFlags } from './processor-flags.ts';
import { checked } from './status.ts';

export interface RuntimeOptions extends SessionOptions {
  /** Folder with TensorFlow's shared libraries. Default: what `locateRuntime` finds. */
  readonly directory?: string;
  /** Let GPUs round the operands of float32 products to 10 bits of mantissa (TF32). Default false. */
  readonly tf32?: boolean;
  /**
   * Compute bf16 programs in fp32, on operands rounded to bf16. Default: where there is neither a GPU nor a processor with bf16
   * arithmetic, because TensorFlow is some ten times slower in bf16 than in fp32 there (docs/decisions/0011).
   */
  readonly emulateBf16?: boolean;
  /**
   * Of every op the form that gives the same bits from run to run, an error where it has none; on processors that is what they have
   * anyway. Default false.
   */
  readonly deterministic?: boolean;
  /** What TensorFlow's C++ code may print to stderr. Default: TF_CPP_MIN_LOG_LEVEL of the environment, else 3. */
  readonly logLevel?: LogLevel;
}

export interface Device {
  /** For example `/job:localhost/replica:0/task:0/device:GPU:0`. */
  readonly name: string;
  readonly type: string;
}

/** Those that programs run on instead of the processor; none on most machines. */
export function gpusOf({ devices }: Pick<Runtime, 'devices'>): readonly Device[] {
  return devices.filter(({ type }) => type === 'GPU');
}

/** TensorFlow in this process: the library and its one eager context. */
export interface Runtime {
  readonly api: CApi;
  readonly context: Pointer;
  readonly version: string;
  readonly devices: readonly Device[];
  /** Serialised ConfigProto; a function call needs it again as its attribute, the context's own is not applied there. */
  readonly configProto: Uint8Array;
  readonly options: RuntimeOptions;
  /** Whether bf16 programs are computed in fp32, on operands rounded to bf16. */
  readonly emulatesBf16: boolean;
  /** Shared by all programs of the process. */
  readonly threadBudget: ThreadBudget;
  /** Cancellation managers of the runs that block a thread now. */
  readonly blocking: Set<Pointer>;
}

let started: Runtime | undefined;

/**
 * Starts TensorFlow. There is one runtime in a process, because the library keeps global state (thread pools, devices):
 * a second call with other options is an error, with the same ones it returns the first.
 *
 * @throws RuntimeOptionsError naming every option out of its range
 * @throws RuntimeMissingError when no directory is given and TensorFlow is not installed
 * @throws RuntimeLoadError when the libraries cannot be opened
 * @throws RuntimeStartedError when it already runs with other options
 */
export function startRuntime(options: RuntimeOptions): Runtime {
  if (started !== undefined) {
    if (JSON.stringify(started.options) !== JSON.stringify(options)) {
      throw new RuntimeStartedError(started.options, options);
    }
    return started;
  }
  checkSessionOptions(options);
  setEnvironment(options);
  const { api, version } = openLibrary(options.directory ?? locateRuntime().directory, effectiveLogLevel(options));
  const budget = threadBudget(maxBlockedThreads(process.env['UV_THREADPOOL_SIZE']));
  const configProto = encodeConfigProto(options);
  const contextOptions = api.TFE_NewContextOptions();
  const context = checked(api, 'TFE_NewContext', (status) => {
    api.TFE_ContextOptionsSetConfig(contextOptions, configProto, configProto.length, status);
    return api.TFE_NewContext(contextOptions, status);
  });
  api.TFE_DeleteContextOptions(contextOptions);
  const devices = listDevices(api, context);
  started = {
    api,
    context,
    version,
    devices,
    emulatesBf16: options.emulateBf16 ?? !(gpusOf({ devices }).length > 0 || hasBf16(process.arch)),
    configProto,
    options,
    threadBudget: budget,
    blocking: new Set(),
  };
  cancelAtExit(started);
  return started;
}

/** Node joins its pool's threads when it ends: a run that waits for peers there would keep the process for ever. */
function cancelAtExit({ api, blocking }: Runtime): void {
  process.once('exit', () => blocking.forEach((cancellation) => api.TFE_CancellationManagerStartCancel(cancellation)));
}

/** What TensorFlow and CUDA's libraries take from the environment alone; what the user has set there stands. */
function setEnvironment({ xla, tf32, deterministic }: RuntimeOptions): void {
  if (xla === true) {
    // Without it the option means GPUs only.
    process.env['TF_XLA_FLAGS'] = `${process.env['TF_XLA_FLAGS'] ?? ''} --tf_xla_cpu_global_jit`.trim();
  }
  if (process.arch === 'x64') {
    // TensorFlow leaves oneDNN off where it finds no AVX512-VNNI, yet convolutions gain from it there too, and two
    // hosts of one training should not differ in whose kernels they run.
    process.env['TF_ENABLE_ONEDNN_OPTS'] ??= '1';
  }
  if (deterministic === true) {
    // What tf.config.experimental.enable_op_determinism does; the C API has no call for it.
    process.env['TF_DETERMINISTIC_OPS'] = '1';
  }
  // cuDNN's faster batch norm, which PyTorch takes too.
  process.env['TF_USE_CUDNN_BATCHNORM_SPATIAL_PERSISTENT'] ??= '1';
  if (tf32 !== true) {
    process.env['NVIDIA_TF32_OVERRIDE'] ??= '0';
  }
}

/** Also written to the environment, from which parts of TensorFlow (XLA, TSL) and child processes take it. */
function effectiveLogLevel(options: RuntimeOptions): LogLevel {
  const fromEnvironment = /^[0-3]$/.exec(process.env['TF_CPP_MIN_LOG_LEVEL'] ?? '')?.[0];
  const level = options.logLevel ?? ((fromEnvironment === undefined ? 3 : Number(fromEnvironment)) as LogLevel);
  process.env['TF_CPP_MIN_LOG_LEVEL'] = String(level);
  return level;
}

/** Whether the processor has bf16 arithmetic. Only x86 is known to need it: elsewhere nothing was measured. */
function hasBf16(arch: string): boolean {
  if (arch !== 'x64') return true;
  const flags = processorFlags();
  return flags !== null && (flags.has('avx512_bf16') || flags.has('amx_bf16'));
}

function listDevices(api: CApi, context: Pointer): Device[] {
  const list = checked(api, 'TFE_ContextListDevices', (status) => api.TFE_ContextListDevices(context, status));
  const devices = Array.from({ length: api.TF_DeviceListCount(list) }, (_, index) => ({
    name: checked(api, 'TF_DeviceListName', (status) => api.TF_DeviceListName(list, index, status)),
    type: checked(api, 'TF_DeviceListType', (status) => api.TF_DeviceListType(list, index, status)),
  }));
  api.TF_DeleteDeviceList(list);
  return devices;
}
