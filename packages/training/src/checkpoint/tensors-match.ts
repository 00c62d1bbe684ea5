import { CheckpointArchitectureError } from './errors.ts';

export interface ExpectedTensor {
  readonly name: string;
  readonly shape: readonly number[];
}

/**
 * Throws unless a file holds exactly the tensors a model needs.
 * @throws CheckpointArchitectureError listing wrong shapes first, then missing, then superfluous names
 */
export function mustMatchTensors(
  path: string,
  expected: Iterable<ExpectedTensor>,
  actual: Iterable<ExpectedTensor>,
): void {
  const shapeOf = new Map([...actual].map(({ name, shape }) => [name, shape] as const));
  const shapes: string[] = [];
  const missing: string[] = [];
  const known = new Set<string>();
  for (const { name, shape } of expected) {
    known.add(name);
    const found = shapeOf.get(name);
    if (found === undefined) missing.push(`${name} [${shape.join(', ')}] is missing`);
    else if (found.join() !== shape.join()) {
      shapes.push(`${name} should be [${shape.join(', ')}], it is [${found.join(', ')}]`);
    }
  }
  const superfluous = [...shapeOf.keys()]
    .filter((name) => !known.has(name))
    .map((name) => `${name} is not in this model`);
  const differences = [...shapes, ...missing, ...superfluous];
  if (differences.length > 0) throw new CheckpointArchitectureError(path, differences);
}
