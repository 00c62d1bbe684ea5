import { defaultReducer, type Reducer, scalarReducer } from '@circlet/collective';
import { median } from '../report.ts';

/** As a frame of 2 MiB of bfloat16 has them. */
const ELEMENTS = 1_048_576;
const CHUNKS = 16;
const TURNS = 11;

/**
 * How fast this process adds and packs, of the default reducer and of plain JavaScript: gigabytes (10⁹ bytes) of float32 in a second, by
 * reducer and kernel. Over 16 chunks in turn, so that none is in a cache; medians.
 */
export function timeKernels(): Record<string, Record<string, number>> {
  const chunks = Array.from({ length: CHUNKS }, (_, chunk) => ({
    values: Float32Array.from({ length: ELEMENTS }, (_, index) => Math.sin(index + chunk)),
    others: new Float32Array(ELEMENTS).fill(2 ** -30),
    packed: new Uint16Array(ELEMENTS),
  }));
  const kernelsOf = (reducer: Reducer): Record<string, (chunk: (typeof chunks)[number]) => void> => ({
    add: ({ values, others }) => reducer.add(values, others),
    pack: ({ values, packed }) => reducer.pack(packed, values),
    'unpack-and-add': ({ values, packed }) => reducer.addPacked(values, packed),
    unpack: ({ values, packed }) => reducer.unpack(values, packed),
  });
  return Object.fromEntries(
    [scalarReducer, defaultReducer()].map((reducer) => {
      const rates = Object.entries(kernelsOf(reducer)).map(([name, kernel]) => {
        const seconds = Array.from({ length: TURNS }, () => {
          const beginMs = performance.now();
          chunks.forEach(kernel);
          return (performance.now() - beginMs) / 1000;
        });
        return [name, (4 * ELEMENTS * CHUNKS) / median(seconds) / 1e9];
      });
      return [reducer.name, Object.fromEntries(rates)];
    }),
  );
}
