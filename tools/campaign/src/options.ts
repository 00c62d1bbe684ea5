import { parseArgs } from 'node:util';
import type { Campaign } from './campaign.ts';

export interface Options {
  readonly campaigns: readonly Campaign[];
  /** Share of the full size. */
  readonly size: number;
  readonly seed: number;
  /** Parts of the campaigns that are wanted; undefined: all. */
  readonly parts: readonly string[] | undefined;
  /** Folder for what something fails on. */
  readonly found: string;
  /** A kept input to try again, and nothing else. */
  readonly replay: string | undefined;
}

/** What was typed makes no campaign. */
export class CampaignUsageError extends Error {
  constructor(problem: string, usage: string) {
    super(`${problem}\n\n${usage}`);
    this.name = 'CampaignUsageError';
  }
}

export function usageOf(campaigns: readonly Campaign[]): string {
  const width = Math.max(...campaigns.map(({ name }) => name.length));
  return `Long trials of what must not fail, at full size unless --size says less. The same seed and size try the same.

  npx nx run test:campaign
  npx nx run test:campaign --only=${campaigns[0]?.name ?? ''} --size=1%

  --only=NAME,…   some of the campaigns
${campaigns.map(({ name, about }) => `                    ${name.padEnd(width)}  ${about}`).join('\n')}
  --size=SHARE    share of the full size, as 1% or 0.01 (default 100%)
  --seed=N        another trial of the same size (default 1)
  --parts=NAME,…  some parts of a campaign: parsers of fuzz
  --found=FOLDER  where inputs go that something fails on (default runs/campaign)
  --replay=FILE   tries one such input again`;
}

/** Null where help was asked for. @throws CampaignUsageError */
export function parseOptions(args: readonly string[], all: readonly Campaign[]): Options | null {
  const usage = usageOf(all);
  const texts = ['only', 'parts', 'size', 'seed', 'found', 'replay'];
  let values: Record<string, string | boolean | undefined>;
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        ...Object.fromEntries(texts.map((name) => [name, { type: 'string' } as const])),
        help: { type: 'boolean', short: 'h' },
      },
    }));
  } catch (error) {
    throw new CampaignUsageError((error as Error).message, usage);
  }
  if (values['help'] === true) return null;
  const text = (name: string): string | undefined => values[name] as string | undefined;
  const names = text('only')?.split(',') ?? all.map(({ name }) => name);
  const unknown = names.find((name) => all.every((campaign) => campaign.name !== name));
  if (unknown !== undefined) {
    throw new CampaignUsageError(`--only: expected ${all.map(({ name }) => name).join(', ')}, got '${unknown}'`, usage);
  }
  const size = shareOf(text('size') ?? '100%');
  if (!(size > 0 && size <= 1)) {
    throw new CampaignUsageError(`--size: expected a share above 0 and up to 100%, got '${text('size') ?? ''}'`, usage);
  }
  const seed = Number(text('seed') ?? 1);
  if (!Number.isInteger(seed) || seed < 0 || seed >= 2 ** 32) {
    throw new CampaignUsageError(
      `--seed: expected a whole number from 0 to ${2 ** 32 - 1}, got '${text('seed') ?? ''}'`,
      usage,
    );
  }
  return {
    campaigns: all.filter(({ name }) => names.includes(name)),
    size,
    seed,
    parts: text('parts')?.split(','),
    found: text('found') ?? 'runs/campaign',
    replay: text('replay'),
  };
}

function shareOf(text: string): number {
  return text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text);
}
