import { runBench } from '../command-line.ts';
import { parseOptions, USAGE } from './options.ts';
import { timeHeads } from './table.ts';

await runBench(parseOptions, USAGE, async (options) => {
  const report = await timeHeads(options);
  if (report.geomean !== null) {
    console.log(
      `${report.geomean.toFixed(3)} times the speed of PyTorch's dense head (geometric mean over the table; above 1 is faster)`,
    );
  }
  if (options.json) console.log(JSON.stringify(report));
});
