import { CAMPAIGNS } from './campaigns.ts';
import { CampaignUsageError, type Options, parseOptions, usageOf } from './options.ts';

async function run({ campaigns, replay, ...options }: Options): Promise<boolean> {
  if (replay !== undefined) {
    for (const campaign of CAMPAIGNS) {
      const result = await campaign.replay(replay);
      if (result === null) continue;
      console.log(result.report);
      return result.isGood;
    }
    throw new Error(
      `--replay: expected an input that a campaign has kept, in a folder with the name of its parser or campaign, got ${replay}`,
    );
  }
  let isGood = true;
  for (const campaign of campaigns) {
    const result = await campaign.run({ ...options, say: (line) => console.log(line) });
    console.log(`\n${result.report}`);
    isGood &&= result.isGood;
  }
  return isGood;
}

try {
  const options = parseOptions(process.argv.slice(2), CAMPAIGNS);
  if (options === null) console.log(usageOf(CAMPAIGNS));
  else if (!(await run(options))) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = error instanceof CampaignUsageError ? 2 : 1;
}
