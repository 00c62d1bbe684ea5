import { runBench } from '../command-line.ts';
import { parseOptions, USAGE } from './options.ts';
import { timeTraining } from './table.ts';

await runBench(parseOptions, USAGE, async (options) => {
  const report = await timeTraining(options);
  if (report.geomean !== null) {
    console.log(
      `${report.geomean.toFixed(3)} times the peer's speed (geometric mean over the table; above 1 is faster)`,
    );
  }
  if (options.json) console.log(JSON.stringify(report));
});
