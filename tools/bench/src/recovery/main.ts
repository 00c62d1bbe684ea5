import { runBench } from '../command-line.ts';
import { parseOptions, USAGE } from './options.ts';
import { timeAll } from './table.ts';

await runBench(parseOptions, USAGE, async (options) => {
  const report = await timeAll(options);
  if (options.json) console.log(JSON.stringify(report));
});
