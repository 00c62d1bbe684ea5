import { runBench } from '../command-line.ts';
import { row } from '../report.ts';
import { timeKernels } from './kernels.ts';
import { parseOptions, USAGE } from './options.ts';
import { timeAllReduce } from './table.ts';

const runKernels = (json: boolean): void => {
  const rates = timeKernels();
  console.log('GB/s of float32');
  for (const [reducer, ofKernels] of Object.entries(rates)) {
    for (const [kernel, rate] of Object.entries(ofKernels)) console.log(`${row(reducer, [rate])}  ${kernel}`);
  }
  if (json) console.log(JSON.stringify(rates));
};

await runBench(parseOptions, USAGE, async (options) => {
  if (options.kernels) return runKernels(options.json);
  const report = await timeAllReduce(options);
  if (report.geomean !== null) {
    console.log(`${report.geomean.toFixed(3)} times Gloo's speed (geometric mean over the table; above 1 is faster)`);
  }
  if (options.json) console.log(JSON.stringify(report));
});
