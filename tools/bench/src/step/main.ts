import { runBench } from '../command-line.ts';
import { describeLimit } from './limit.ts';
import { parseOptions, type StepOptions, USAGE } from './options.ts';
import { tableOf, timeTable } from './table.ts';
import { timeSteps } from './time-steps.ts';

async function bench(options: StepOptions): Promise<void> {
  const report =
    options.single === null ? await timeTable(options, tableOf(options)) : await timeSteps(options.single, options);
  if ('secondsPerStep' in report) {
    console.log(
      `median ${report.secondsPerStep.toFixed(3)} s, ${(report.batch / report.secondsPerStep).toFixed(2)} images/s, ` +
        `${report.peakMegabytes.toFixed(0)} MB at most, ` +
        `JavaScript ${(100 * report.javascriptShare).toFixed(2)} % of the time`,
    );
    console.log(describeLimit(report.limit));
  }
  if (report.geomean !== null) {
    console.log(`${report.geomean.toFixed(3)} times the peer's speed (geometric mean; above 1 is faster)`);
  }
  if (options.json) console.log(JSON.stringify(report));
}

await runBench(parseOptions, USAGE, bench);
