import { runBench } from '../command-line.ts';
import { whyNoLinkedHosts } from './linked-hosts.ts';
import { parseOptions, USAGE } from './options.ts';
import { timeLinks } from './table.ts';

await runBench(parseOptions, USAGE, async (options) => {
  const obstacle = await whyNoLinkedHosts();
  if (obstacle !== null) throw new Error(`no rate-limited links between hosts can be made here: ${obstacle}`);
  const report = await timeLinks(options);
  if (report.geomean !== null) {
    console.log(`${report.geomean.toFixed(3)} times Gloo's speed (geometric mean over the table; above 1 is faster)`);
  }
  if (options.json) console.log(JSON.stringify(report));
});
