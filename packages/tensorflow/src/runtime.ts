import { openLibrary } from './c-api/library.ts';
import type { CApi, Pointer } from './c-api/declarations.ts';
import { encodeConfigProto, type SessionOptions } from './config-proto.ts';
import { RuntimeStartedError } from './errors.ts';
import { checked } from './status.ts';

export interface RuntimeOptions extends SessionOptions {
  /** Folder with TensorFlow's shared libraries. */
  readonly directory: string;
  /** What TensorFlow's C++ code may print: 0 everything, 1 no information, 2 no warnings, 3 nothing. Default 3. */
  readonly logLevel?: 0 | 1 | 2 | 3;
}

export interface Device {
  /** For example `/job:localhost/replica:0/task:0/device:GPU:0`. */
  readonly name: string;
  readonly type: string;
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
}

let started: Runtime | undefined;

/**
 * Starts TensorFlow. There is one runtime in a process, because the library keeps global state (thread pools, devices):
 * a second call with other options is an error, with the same ones it returns the first.
 *
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
  // The C library reads its environment, not options, for what it prints; it must be set before the library is opened.
  process.env['TF_CPP_MIN_LOG_LEVEL'] ??= String(options.logLevel ?? 3);
  const { api, version } = openLibrary(options.directory);
  const configProto = encodeConfigProto(options);
  const contextOptions = api.TFE_NewContextOptions();
  const context = checked(api, 'TFE_NewContext', (status) => {
    api.TFE_ContextOptionsSetConfig(contextOptions, configProto, configProto.length, status);
    return api.TFE_NewContext(contextOptions, status);
  });
  api.TFE_DeleteContextOptions(contextOptions);
  started = { api, context, version, devices: listDevices(api, context), configProto, options };
  return started;
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
