import { runBench } from '../command-line.ts';
import { parseOptions, USAGE } from './options.ts';
import { timeSaving } from './time-saving.ts';

await runBench(parseOptions, USAGE, async (options) => {
  const report = await timeSaving(options);
  if (options.json) console.log(JSON.stringify(report));
});
