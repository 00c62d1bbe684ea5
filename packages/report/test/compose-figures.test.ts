import { describe, expect, it } from 'vitest';
import { composeFigures } from '../src/figures/compose-figures.ts';
import type { BalanceRun, FigureFacts } from '../src/figures/figure-facts.ts';
import { claims } from '../src/figures/claims.ts';
import { pngOf } from '../src/png.ts';
import { STYLE_SHEET } from './support/run.ts';

const options = { styleSheet: STYLE_SHEET, made: 'Made now.' };
const HOSTILE = `<img src=x onerror=alert(1)>"'&\u0000\ud800`;

/** Ten steps: s_p and s_n rise to these. */
function balanceRun(name: string, recallAt1: number, positive: number, negative: number): BalanceRun {
  const step = Array.from({ length: 10 }, (_, index) => index + 1);
  const upTo = (most: number): number[] => step.map((value) => (most * value) / 10);
  const isCircle = name.startsWith('Circle');
  return {
    ...{ name, isCircle, step, meanPositive: upTo(positive), meanNegative: upTo(negative), recallAt1 },
    mapAtR: recallAt1 / 2,
  };
}

const sweep = (circle: readonly number[], other: readonly number[]): FigureFacts['robustness'][number] => ({
  parameter: 'gamma',
  lines: [
    { name: 'Circle', points: circle.map((recallAt1, index) => ({ value: 32 * 2 ** index, recallAt1 })) },
    { name: 'Unified', points: other.map((recallAt1, index) => ({ value: 32 * 2 ** index, recallAt1 })) },
  ],
  rawPixels: 0.327,
});

const facts: FigureFacts = {
  facts: [{ name: 'Data', value: 'emoji' }],
  gradients: {
    states: [{ name: 'A', positive: 0.8, negative: 0.8 }],
    losses: [
      {
        name: 'Circle, γ 32, m 0.25',
        map: { positive: [-4, -4, 0, -1], negative: [0, 4, 4, 0] },
        atStates: { positive: [-14.4], negative: [33.6] },
      },
    ],
  },
  robustness: [sweep([0.4, 0.5], [0.5, 0.1]), { parameter: 'margin', lines: [], rawPixels: null }],
  balance: [
    { level: 'pair', runs: [balanceRun('Triplet', 0.6, 0.5, 0.1), balanceRun('Circle', 0.5, 0.9, 0.3)] },
    { level: 'class', runs: [] },
  ],
  missing: ['AM-Softmax, γ 64, m 0.35'],
};

describe('the figures of the paper', () => {
  it('are a page with their numbers and a picture each; one of which nothing was trained is left out', async () => {
    const { page, pictures } = composeFigures(facts, options);
    expect(pictures.map(({ name }) => name)).toEqual(['gradients', 'robustness-gamma', 'similarities-pair']);
    for (const { name, svg } of pictures) expect((await pngOf(svg)).length, name).toBeGreaterThan(1_000);
    for (const said of ['14.4', '33.6', '0.500', '0.900', 'raw pixels 0.327', 'AM-Softmax, γ 64', 'emoji']) {
      expect(page).toContain(said);
    }
    expect(page).not.toMatch(/<script|<link|\son\w+=|@import|url\(|(?:src|href)="(?!#|data:)/);
  });

  it('shade a square by what is there: the strongest full, nothing blank, neighbours of a row as one', () => {
    const [{ svg = '' } = {}] = composeFigures(facts, options).pictures;
    // Two parts each way; rows from the bottom: ∂L/∂s_p is 4 in all of the lower row, 1 at the upper right.
    expect(svg).toContain('<path d="M0 1h2v1h-2z" fill="#0e6f6a" fill-opacity="1"/>');
    expect(svg).toContain('<path d="M1 0h1v1h-1z" fill="#0e6f6a" fill-opacity="0.25"/>');
    expect(svg).toContain('<path d="M1 1h1v1h-1zM0 0h1v1h-1z" fill="#b8431b" fill-opacity="1"/>');
    expect(svg.match(/fill-opacity/g)).toHaveLength(3);
  });

  it('without any run are the gradients alone', () => {
    const { page, pictures } = composeFigures(
      { ...facts, facts: [], robustness: [], balance: [], missing: [] },
      options,
    );
    expect(pictures.map(({ name }) => name)).toEqual(['gradients']);
    expect(page).not.toContain('What the paper claims');
  });

  it('have text of others as text', () => {
    const hostile = composeFigures(
      { ...facts, facts: [{ name: HOSTILE, value: HOSTILE }], missing: [HOSTILE] },
      options,
    );
    expect(hostile.page).not.toContain('<img');
  });
});

describe('what runs bear out of what the paper claims', () => {
  it('is said by their numbers where Circle loss wins', () => {
    const panel = {
      level: 'class',
      runs: [balanceRun('AM-Softmax', 0.4, 0.5, 0.3), balanceRun('Circle', 0.5, 0.9, 0.1)],
    } as const;
    expect(claims([sweep([0.4, 0.5], [0.5, 0.1])], [panel])).toEqual([
      'Over 2 values of γ the Recall@1 of Circle spans 0.100, that of Unified 0.400: it is the more robust one here.',
      'Circle loss has the best Recall@1 of these: Circle reaches 0.500, AM-Softmax 0.400.',
      'Circle loss ends with a higher s_p than AM-Softmax (0.900, 0.500) and with a lower s_n (0.100, 0.300), to class weights.',
    ]);
  });

  it('and where it does not', () => {
    expect(claims([sweep([0.1, 0.5], [0.5, 0.4])], facts.balance)).toEqual([
      'Over 2 values of γ the Recall@1 of Circle spans 0.400, that of Unified 0.100: it is not the more robust one here.',
      'Circle loss does not have the best Recall@1 of these: Triplet reaches 0.600, Circle 0.500.',
      'Circle loss ends with a higher s_p than Triplet (0.900, 0.500) and with no lower s_n (0.300, 0.100), between images.',
    ]);
  });

  it('says of a loss at one value how often Circle loss is above it', () => {
    expect(claims([{ ...sweep([0.3, 0.5, 0.6], [0.4]), parameter: 'margin' }], [])).toEqual([
      'Over 3 values of m the Recall@1 of Circle spans 0.300; at 2 of them it is above the 0.400 of Unified.',
    ]);
  });

  it('is nothing where too little was trained', () => {
    expect(claims([sweep([0.4], [0.5])], [{ level: 'pair', runs: [balanceRun('Circle', NaN, 1, 0)] }])).toEqual([]);
  });
});
