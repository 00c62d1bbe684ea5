import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import koffi, { type LibraryHandle } from 'koffi';
import { RuntimeLoadError } from '../errors.ts';
import { limitLog, type LogLevel } from './log-level.ts';
import { withFilteredStderr } from './quiet-stderr.ts';
import { declareCApi, type CApi, type NativeFunction, type TypeSpec } from './declarations.ts';

/** The two shared libraries of a TensorFlow wheel, opened once per process. */
export interface LoadedLibrary {
  readonly api: CApi;
  /** Folder that holds both shared libraries. */
  readonly directory: string;
  /** For example `2.21.0`, as the library itself reports it. */
  readonly version: string;
}

// Linux values of dlfcn.h; macOS differs, see `dlopenFlags`.
const RTLD_LAZY = 0x1;
const RTLD_GLOBAL_LINUX = 0x100;
const RTLD_NODELETE_LINUX = 0x1000;
const RTLD_GLOBAL_MAC = 0x8;
const RTLD_NODELETE_MAC = 0x80;

/**
 * Opens TensorFlow's C API.
 *
 * The libraries are opened with RTLD_NODELETE before koffi sees them: unloading TensorFlow at process exit, while its
 * threads still run, crashes the process.
 *
 * @param directory folder with `libtensorflow_cc` and `libtensorflow_framework`
 * @param logLevel what the C++ code may print, from the moment it is loaded
 * @throws RuntimeLoadError when a library is missing or cannot be opened
 */
export function openLibrary(directory: string, logLevel: LogLevel): LoadedLibrary {
  const framework = findLibrary(directory, 'libtensorflow_framework');
  const main = findLibrary(directory, 'libtensorflow_cc');
  try {
    withFilteredStderr(logLevel, () => keepLoaded(framework));
    const frameworkLib = koffi.load(framework, { global: true, lazy: true });
    limitLog(frameworkLib, framework, logLevel);
    keepLoaded(main);
    const mainLib = koffi.load(main, { global: true, lazy: true });
    const api = declareCApi((name, result, parameters) =>
      resolveSymbol([mainLib, frameworkLib], name, result, parameters),
    );
    return { api, directory, version: api.TF_Version() };
  } catch (cause) {
    throw new RuntimeLoadError(directory, cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

function findLibrary(directory: string, stem: string): string {
  const candidates = existsSync(directory) ? readdirSync(directory) : [];
  // Linux: libtensorflow_cc.so.2; macOS: libtensorflow_cc.2.dylib.
  const name = candidates.find(
    (file) => file.startsWith(`${stem}.`) && /\.so\.2$|\.2\.dylib$|\.so\.2\.\d+|\.dylib$/.test(file),
  );
  if (name === undefined) {
    throw new RuntimeLoadError(directory, `${stem}.so.2 is not there`);
  }
  return join(directory, name);
}

function keepLoaded(path: string): void {
  const mac = process.platform === 'darwin';
  const flags = RTLD_LAZY | (mac ? RTLD_GLOBAL_MAC | RTLD_NODELETE_MAC : RTLD_GLOBAL_LINUX | RTLD_NODELETE_LINUX);
  const process_ = koffi.load(null);
  const dlopen = process_.func('dlopen', 'void *', ['str', 'int']);
  const dlerror = process_.func('dlerror', 'str', []);
  if (dlopen(path, flags) === null) {
    throw new Error(String(dlerror()));
  }
}

function resolveSymbol(
  libraries: readonly LibraryHandle[],
  name: string,
  result: TypeSpec,
  parameters: TypeSpec[],
): NativeFunction {
  let failure: unknown;
  for (const library of libraries) {
    try {
      return library.func(name, result, parameters);
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}
