import { runBench } from '../command-line.ts';
import { parseOptions, USAGE } from './options.ts';
import { timeStarts } from './table.ts';

await runBench(parseOptions, USAGE, async (options) => {
  const report = await timeStarts(options);
  if (options.json) console.log(JSON.stringify(report));
});
