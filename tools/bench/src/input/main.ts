import { runBench } from '../command-line.ts';
import { parseOptions, USAGE } from './options.ts';
import { timeInput } from './table.ts';

await runBench(parseOptions, USAGE, async (options) => {
  const report = await timeInput(options);
  console.log(`median ${report.imagesPerSecond.toFixed(0)} images a second`);
  if (report.geomean !== null) {
    console.log(`${report.geomean.toFixed(3)} times the peer's speed (geometric mean; above 1 is faster)`);
  }
  if (options.json) console.log(JSON.stringify(report));
});
