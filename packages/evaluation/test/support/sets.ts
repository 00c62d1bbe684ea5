import fc from 'fast-check';

/** Rows of small whole numbers, so that ties, duplicates and zero rows are common, with few classes. */
export const labelledRows: fc.Arbitrary<{ rows: number[][]; labels: number[] }> = fc
  .integer({ min: 1, max: 3 })
  .chain((dimension) =>
    fc.array(
      fc.record({
        row: fc.array(fc.integer({ min: -2, max: 2 }), { minLength: dimension, maxLength: dimension }),
        label: fc.integer({ min: 0, max: 4 }),
      }),
      { minLength: 2, maxLength: 24 },
    ),
  )
  .map((entries) => ({ rows: entries.map(({ row }) => row), labels: entries.map(({ label }) => label) }));
