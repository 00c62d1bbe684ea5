import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { InstallError } from '../errors.ts';
import { compareVersions } from './platform.ts';

/** Since this release the wheels hold libtensorflow_cc with the whole C API. */
const MIN_VERSION = '2.16';

// Finds the package without importing it, which would take seconds.
const SCRIPT = `
import importlib.util, importlib.metadata, json
spec = importlib.util.find_spec("tensorflow")
version = None
for name in ("tensorflow", "tensorflow-cpu", "tensorflow-macos"):
    try:
        version = version or importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        pass
print(json.dumps([spec and list(spec.submodule_search_locations)[0], version]))
`;

/**
 * The folder of the TensorFlow that is installed in a Python.
 *
 * @throws InstallError when there is none, or none new enough
 */
export async function findPythonTensorflow(python: string): Promise<string> {
  const { stdout } = await promisify(execFile)(python, ['-c', SCRIPT]).catch((cause: unknown) => {
    throw new InstallError(
      `${python} cannot be asked for its packages (${(cause as Error).message})`,
      'name another one in the variable PYTHON',
      { cause },
    );
  });
  const [directory, version] = JSON.parse(stdout) as [string | null, string | null];
  if (directory === null || version === null) {
    throw new InstallError(
      `${python} has no package tensorflow`,
      'install it there, name another Python in the variable PYTHON, or leave --from-python out to download the libraries',
    );
  }
  if (compareVersions(version, MIN_VERSION) < 0) {
    throw new InstallError(
      `expected TensorFlow ${MIN_VERSION} or later in ${python}, got ${version}`,
      'update it, or leave --from-python out to download the libraries',
    );
  }
  return directory;
}
