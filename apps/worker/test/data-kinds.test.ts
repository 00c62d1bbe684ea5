import { DATASET_KINDS } from '@circlet/data';
import { DATA_KINDS } from '@circlet/recipe';
import { expect, it } from 'vitest';

it('a recipe may name every kind of data that is read, and no other', () => {
  expect(DATA_KINDS).toEqual(['auto', ...DATASET_KINDS]);
});
