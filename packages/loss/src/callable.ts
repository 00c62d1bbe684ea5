/** A function with properties. Object.assign cannot do it: a function's `name` is read-only until it is redefined. */
export function callable<F extends (...args: never[]) => unknown, P extends object>(call: F, properties: P): F & P {
  for (const [key, value] of Object.entries(properties)) {
    Object.defineProperty(call, key, { value, enumerable: true });
  }
  return call as F & P;
}
