import { plural } from '../../text/format.ts';
import { figure, type Sentence, warning } from '../../text/sentence.ts';
import type { Show } from './filter.ts';
import type { RiskFigures } from './groups.ts';

/**
 * The risk page's opening sentences: how many risks are open, how many reach the threshold, and how many are unscored.
 * @param address the address of the page under a filter
 */
export function riskSentence(
  figures: RiskFigures,
  { tracks, settled, threshold }: { tracks: number; settled: number; threshold: number },
  address: (show: Show) => string,
): Sentence {
  const { count, aboveThreshold: above, unmitigated, unscored } = figures;
  const over = settledClause(settled, address('settled'));
  if (count === 0) return [settled > 0 ? 'No risks are open.' : 'No risks were found.', ...over];
  const subject: Sentence = [
    figure(plural(count, 'risk'), settled > 0 ? address('open') : null),
    ` in ${plural(tracks, 'track')}`,
  ];
  if (unscored === count)
    return [
      ...subject,
      ', ',
      figure(count === 1 ? 'not scored' : 'none of them scored', address('unscored')),
      count === 1 ? '; its level is unknown.' : '; their level is unknown.',
      ...over,
    ];
  const stands: Sentence = [
    ' ',
    above === 0 ? 'None' : figure(above, address('over')),
    ` ${above > 1 ? 'are' : 'is'} at or above the threshold of ${threshold}`,
    ...(unmitigated > 0
      ? [
          ', ',
          warning(
            unmitigated === above
              ? `${above === 1 ? '' : 'all '}without a mitigation`
              : `${unmitigated} of them without a mitigation`,
            address('bare'),
          ),
        ]
      : []),
    '.',
  ];
  const unknown: Sentence =
    unscored === 0
      ? []
      : [
          ' ',
          figure(unscored, address('unscored')),
          unscored === 1 ? ' is not scored; its level is unknown.' : ' are not scored; their level is unknown.',
        ];
  return [...subject, '.', ...stands, ...unknown, ...over];
}

/** The risks that are not open, which the register also lists. */
const settledClause = (settled: number, url: string): Sentence =>
  settled === 0
    ? []
    : [
        ' ',
        figure(`${settled} more`, url),
        settled === 1
          ? ' is closed, accepted or part of a closed track.'
          : ' are closed, accepted or part of closed tracks.',
      ];

/** The same for one group, in short: `10 risks, 4 at or above the threshold, 2 without a mitigation, 3 unscored`. */
export function figuresPhrase({ count, aboveThreshold, unmitigated, unscored }: RiskFigures): Sentence {
  const parts: Sentence[] = [
    [plural(count, 'risk')],
    aboveThreshold > 0 ? [`${aboveThreshold} at or above the threshold`] : [],
    unmitigated > 0 ? [warning(`${unmitigated} without a mitigation`)] : [],
    unscored > 0 ? [`${unscored} unscored`] : [],
  ];
  return parts.filter((part) => part.length > 0).flatMap((part, index) => (index === 0 ? part : [', ', ...part]));
}
