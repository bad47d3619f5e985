import { plural } from '../../text/format.ts';
import { figure, type Sentence, warning } from '../../text/sentence.ts';
import type { RiskFigures } from './groups.ts';

/** The risk page's answer. `address` gives the page with one choice of rows, by its name. */
export function riskSentence(
  figures: RiskFigures,
  tracks: number,
  line: number,
  address: (show: 'over' | 'bare' | 'unscored') => string,
): Sentence {
  const { count, over, bare, unscored } = figures;
  const subject: Sentence = [figure(plural(count, 'risk')), ` in ${plural(tracks, 'track')}`];
  if (unscored === count)
    return [
      ...subject,
      ', ',
      figure(count === 1 ? 'not rated' : 'none of them rated', address('unscored')),
      ': not low, unknown.',
    ];
  const stands: Sentence = [
    ' ',
    over === 0 ? 'None' : figure(over, address('over')),
    ` ${over > 1 ? 'stand' : 'stands'} on or above the line at ${line}`,
    ...(bare > 0
      ? [
          ', ',
          warning(
            bare === over ? `${over === 1 ? '' : 'all '}without a mitigation` : `${bare} of them without a mitigation`,
            address('bare'),
          ),
        ]
      : []),
    '.',
  ];
  const unknown: Sentence =
    unscored === 0
      ? []
      : [' ', figure(unscored, address('unscored')), ` ${unscored === 1 ? 'is' : 'are'} unscored: not low, unknown.`];
  return [...subject, '.', ...stands, ...unknown];
}

/** The same of one group, in short: `10 risks, 4 on or above the line, 2 without a mitigation, 3 unscored`. */
export function figuresPhrase({ count, over, bare, unscored }: RiskFigures): Sentence {
  const parts: Sentence[] = [
    [plural(count, 'risk')],
    over > 0 ? [`${over} on or above the line`] : [],
    bare > 0 ? [warning(`${bare} without a mitigation`)] : [],
    unscored > 0 ? [`${unscored} unscored`] : [],
  ];
  return parts.filter((part) => part.length > 0).flatMap((part, index) => (index === 0 ? part : [', ', ...part]));
}
