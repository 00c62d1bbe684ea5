import { createRequire } from 'node:module';
import type { KernelBackend } from './tfjs-backend.ts';
import { restoreRemovedUtilFunctions } from './node-compatibility.ts';

/** tfjs-node's backend class: it takes its native binding as an argument, which is how ours gets in. */
export type KernelBackendClass = new (binding: object, packageName: string) => KernelBackend;

/**
 * Registers tfjs-node-gpu's kernels for the backend name `tensorflow` and returns its backend class. Only these two files
 * are loaded: the package's index would look for its native add-on, which is not there.
 */
export function loadTfjsNode(): KernelBackendClass {
  restoreRemovedUtilFunctions();
  const require = createRequire(import.meta.url);
  require('@tensorflow/tfjs-node-gpu/dist/register_all_kernels.js');
  const file = require('@tensorflow/tfjs-node-gpu/dist/nodejs_kernel_backend.js') as {
    NodeJSKernelBackend: KernelBackendClass;
  };
  return file.NodeJSKernelBackend;
}
