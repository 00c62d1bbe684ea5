import type { Engine, Program } from '@circlet/tensorflow';
import type { ProductRates } from './product-rates.ts';

/** How near a step comes to what the cores can do. */
export interface Limit {
  /** Floating-point operations of the convolutions and matrix products of a step, forward and backward, as traced. */
  readonly flopsPerStep: number;
  readonly flopsPerSecond: number;
  readonly gemmFlopsPerSecond: number;
  readonly convolutionFlopsPerSecond: number;
  /** The convolution that was fastest. */
  readonly convolutionShape: string;
  readonly shareOfGemm: number;
  readonly shareOfConvolution: number;
}

export function limitOf(flopsPerStep: number, secondsPerStep: number, rates: ProductRates): Limit {
  const flopsPerSecond = flopsPerStep / secondsPerStep;
  return {
    flopsPerStep,
    flopsPerSecond,
    gemmFlopsPerSecond: rates.gemm,
    convolutionFlopsPerSecond: rates.convolution,
    convolutionShape: rates.convolutionShape,
    shareOfGemm: flopsPerSecond / rates.gemm,
    shareOfConvolution: flopsPerSecond / rates.convolution,
  };
}

/** For people. */
export function describeLimit(limit: Limit): string {
  const giga = (value: number): string => (value / 1e9).toFixed(0);
  const percent = (share: number): string => `${(100 * share).toFixed(0)} %`;
  return (
    `${giga(limit.flopsPerStep)} GFLOP a step, ${giga(limit.flopsPerSecond)} GFLOP/s: ` +
    `${percent(limit.shareOfGemm)} of the best matrix product (${giga(limit.gemmFlopsPerSecond)}), ` +
    `${percent(limit.shareOfConvolution)} of the best convolution (${giga(limit.convolutionFlopsPerSecond)}, ${limit.convolutionShape})`
  );
}

/** An engine that adds up the operations of the programs it compiles, of those with a name that begins so. */
export function countingEngine(engine: Engine, prefix: string): { readonly engine: Engine; flops(): number } {
  let flops = 0;
  const compile: Engine['compile'] = (definition): Program => {
    const program = engine.compile(definition);
    if (program.name.startsWith(prefix)) flops += program.flops ?? NaN;
    return program;
  };
  return { engine: { ...engine, compile }, flops: () => flops };
}
