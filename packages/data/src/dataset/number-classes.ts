/** Classes that a file numbers: dense labels in the order of the numbers, and names that sort in that order. */
export interface NumberedClasses {
  readonly classes: readonly string[];
  /** [N] dense class of each image, from the number it has in the file. */
  readonly classIndex: Int32Array;
}

export function numberClasses(labels: Int32Array): NumberedClasses {
  const numbers = Int32Array.from(new Set(labels)).sort();
  const indexOf = new Map<number, number>();
  numbers.forEach((number, index) => indexOf.set(number, index));
  const width = String(numbers.at(-1) ?? 0).length;
  return {
    classes: Array.from(numbers, (number) => String(number).padStart(width, '0')),
    classIndex: labels.map((label) => indexOf.get(label) as number),
  };
}

/** @returns the class that a label read as a float says; null where it is none */
export function classOfFloat(label: number): number | null {
  return Number.isInteger(label) && label >= 0 && label < 2 ** 31 ? label : null;
}
