import type { Assessment, Level } from '../../model/risk.ts';
import { type Html, html, raw } from '../../render/html.ts';
import type { RatingText } from '../../text/rating.ts';
import type { MovementStep } from '../../views/risks/movement.ts';
import type { HeatStep } from '../../views/risks/scale.ts';
import { glyph } from '../layout/glyph.ts';

/** A square in heat colour; an outline if the risk has no score. The rating in words always follows it. */
export const swatchHtml = (step: HeatStep | null, size = ''): Html =>
  html`<span class="swatch ${step === null ? 'unscored' : `heat heat-${step}`}${size}"></span>`;

/**
 * A rating as the register prints it: `20 4 × 5`, `High × Critical`, `9 ≠ 2 × 3, is 6`, `Unscored`. A number leads only
 * if the author wrote it, or wrote both factors as numbers.
 */
export function ratingHtml({ product, factors, contradicts }: RatingText, rating: Assessment['rating']): Html {
  if (contradicts !== null)
    return html`<b>${product}</b> <span class="warn contradicts">${raw(glyph('contradiction'))}</span><span class="visually-hidden">contradicts </span><span class="factors">${factors}, is ${contradicts}</span>`;
  if (rating === 'scored') return html`<b>${product}</b> <span class="factors">${factors}</span>`;
  if (rating === 'banded') return html`${factors}`;
  if (factors !== null) return html`<span class="ink-3">${factors}</span>`;
  return html`<span class="ink-3">${product === null ? 'Unscored' : `Score “${product}” alone`}</span>`;
}

const said = (name: string, level: Level | null): string => (level === null ? `no ${name}` : `${name} “${level.text}”`);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The author's rating in full: `Probability “Medium”, impact “Critical”. Placed at 3 and 5.` */
export function ratedAsText({ probability, impact, score, rating }: Assessment): string {
  const stated = score.stated === null ? '' : `, score “${score.stated}”`;
  if (probability === null && impact === null)
    return stated === '' ? 'None was found.' : `Score “${score.stated}”, without its factors.`;
  const words = `${capital(said('probability', probability))}, ${said('impact', impact)}${stated}.`;
  if (rating === 'scored') return words;
  if (rating === 'banded') return `${words} Placed at ${probability?.level} and ${impact?.level}.`;
  return `${words} The words give no place.`;
}

/** Successive ratings: `before mitigation High × High → now Medium × Medium`. */
export const waysHtml = (steps: readonly MovementStep[]): string =>
  html`${steps.map(({ when, text }, index) => html`${index > 0 && ' → '}<span class="ink-3">${when}</span> <span class="nowrap">${text}</span>`)}`
    .text;
