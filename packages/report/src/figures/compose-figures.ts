import type { ComposedReport, ComposeOptions } from '../compose-report.ts';
import { svgFile } from '../chart/svg.ts';
import { filePalette } from '../palette.ts';
import { balancePictures } from './balance-pictures.ts';
import type { FigureFacts } from './figure-facts.ts';
import { figuresPage } from './figures-page.ts';
import { gradientPicture } from './gradient-picture.ts';
import { robustnessPictures } from './robustness-pictures.ts';

/** The paper's figures as one page and its pictures. */
export function composeFigures(
  facts: FigureFacts,
  options: Pick<ComposeOptions, 'styleSheet' | 'made'>,
): ComposedReport {
  const gradients = gradientPicture(facts.gradients);
  const robustness = robustnessPictures(facts.robustness);
  const balance = balancePictures(facts.balance);
  const palette = filePalette(options.styleSheet);
  return {
    page: figuresPage(facts, { ...options, gradients, robustness, balance }),
    pictures: [gradients, ...robustness, ...balance].map((picture) => ({
      name: picture.name,
      svg: svgFile(picture, palette),
    })),
  };
}
