import type { DeviceTensor, HostArray, ProgramDefinition, TensorSpec } from './engine.ts';
import { ProgramDefinitionError } from './errors.ts';

/**
 * A program's input, if it is what the definition says: as many values, or a device tensor of that shape and type.
 *
 * @param value undefined, or of another engine, where the caller made a mistake
 * @param own the engine's device tensors
 * @throws ProgramDefinitionError naming the input, what was expected and what came
 */
export function checkedInput<D extends DeviceTensor>(
  definition: ProgramDefinition,
  name: string,
  value: HostArray | DeviceTensor | undefined,
  own: new (...args: never[]) => D,
): HostArray | D {
  const spec = definition.inputs[name] as TensorSpec;
  const expected = `${spec.dtype} [${spec.shape.join(', ')}]`;
  const fail = (problem: string): never => {
    throw new ProgramDefinitionError(definition.name, `input '${name}': expected ${problem}`);
  };
  if (value === undefined) {
    return fail(`${expected}, got nothing`);
  }
  if (ArrayBuffer.isView(value)) {
    const count = spec.shape.reduce((product, dimension) => product * dimension, 1);
    return value.length === count ? value : fail(`${count} values for ${expected}, got ${value.length}`);
  }
  if (!(value instanceof own)) {
    return fail('a typed array or a device tensor of this engine, got something else');
  }
  const given = value.spec;
  return given.dtype === spec.dtype && given.shape.join() === spec.shape.join()
    ? value
    : fail(`${expected}, got ${given.dtype} [${given.shape.join(', ')}]`);
}
