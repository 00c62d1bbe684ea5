/** What is asked of a campaign. */
export interface CampaignOptions {
  /** Share of the full size: 1 is what docs/reliability.md has, a test takes a slice. */
  readonly size: number;
  readonly seed: number;
  /** Some of what the campaign is made of, by name: parsers. Absent: all. */
  readonly parts?: readonly string[] | undefined;
  /** Where inputs go that something fails on; made when the first one does. */
  readonly found: string;
  readonly say: (line: string) => void;
}

export interface CampaignResult {
  /** Nothing failed. */
  readonly isGood: boolean;
  /** Markdown: what was tried, in figures. */
  readonly report: string;
}

/** A long trial of what must not fail. Deterministic: size and seed decide what is tried. */
export interface Campaign {
  readonly name: string;
  /** One sentence for --help. */
  readonly about: string;
  run(options: CampaignOptions): Promise<CampaignResult>;
  /** Tries one input again that an earlier campaign has kept; null where the file is none of this campaign's. */
  replay(path: string): Promise<CampaignResult | null>;
}
