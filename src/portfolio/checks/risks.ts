import type { Diagnostic } from '../../model/diagnostic.ts';
import { report } from '../catalogue/report.ts';
import type { CheckContext } from './check.ts';

/**
 * Scores that are not the product of two numeric ratings. Scales of words may count differently, so they are skipped.
 */
export function* scores({ portfolio }: CheckContext): Generator<Diagnostic> {
  for (const { rating, score, probability, impact, title, source } of portfolio.risks) {
    if (rating !== 'scored' || score.stated === null || score.stated === score.computed) continue;
    const product = `${probability?.level} × ${impact?.level} = ${score.computed}`;
    yield report('score-mismatch', source, `The score of “${title}” is ${score.stated}, but ${product}.`);
  }
}

/** Serious risks of live tracks without a mitigation, or with the template's. */
export function* mitigations({ portfolio, config }: CheckContext): Generator<Diagnostic> {
  for (const risk of portfolio.risks) {
    if (!risk.open) continue;
    if (risk.mitigationPlaceholder) {
      yield report(
        'risk-mitigation-placeholder',
        risk.source,
        `The mitigation of “${risk.title}” is still the template’s text.`,
      );
    } else if (risk.unmitigated && risk.aboveThreshold) {
      const words = `${risk.probability?.text} × ${risk.impact?.text}`;
      const message = `“${risk.title}” (${words}) reaches the risk threshold of ${config.risk.line} and has no mitigation.`;
      yield report('risk-without-mitigation', risk.source, message);
    }
  }
}
