import type { CApi, Pointer } from './c-api/declarations.ts';
import { OperationError } from './errors.ts';

/**
 * Runs one call that reports through a TF_Status. A status belongs to one call: asynchronous calls on a shared one would
 * read each other's outcome.
 *
 * @param what names the operation in the error
 * @throws OperationError with TensorFlow's code and message
 */
export function checked<T>(api: CApi, what: string, call: (status: Pointer) => T): T {
  const status = api.TF_NewStatus();
  try {
    const result = call(status);
    throwIfFailed(api, what, status);
    return result;
  } finally {
    api.TF_DeleteStatus(status);
  }
}

export function throwIfFailed(api: CApi, what: string, status: Pointer): void {
  const code = api.TF_GetCode(status);
  if (code !== 0) {
    throw new OperationError(what, code, api.TF_Message(status));
  }
}
