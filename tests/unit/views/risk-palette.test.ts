import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { contrast, distance, oklab, type Sight, sights } from '../../support/colour.ts';

const css = readFileSync(new URL('../../../src/styles/layout/tokens.css', import.meta.url), 'utf8');

/** A token of `tokens.css` in one theme: `light-dark(a, b)`, or one value for both. */
function token(name: string, theme: 'light' | 'dark'): string {
  const value = new RegExp(`--${name}:\\s*([^;]+);`).exec(css)?.[1] ?? '';
  const colours = value.match(/#[0-9a-f]{6}\b/gi) ?? [];
  assert.ok(colours.length === 1 || colours.length === 2, `--${name} is one colour, or one for each theme: ${value}`);
  return (theme === 'light' ? colours[0] : colours.at(-1))!;
}

const kinds = Object.keys(sights) as Sight[];

for (const theme of ['light', 'dark'] as const) {
  const steps = [1, 2, 3, 4, 5].map((step) => ({
    step,
    colour: token(`heat-${step}`, theme),
    text: token(`on-heat-${step}`, theme),
  }));
  const [ink, paper] = [token('ink', theme), token('paper', theme)];
  const pairs = steps
    .slice(1)
    .map((upper, index) => ({ lower: steps[index]!, upper, acrossTheLine: upper.step === 4 }));

  describe(`heat palette, ${theme} theme`, () => {
    it('carries text that can be read (WCAG 1.4.3: 4.5 to 1)', () => {
      for (const { step, colour, text } of steps)
        assert.ok(contrast(colour, text) >= 4.5, `step ${step}: ${contrast(colour, text).toFixed(2)}`);
    });

    it('lets the drawn line stand out from every step (WCAG 1.4.11: 3 to 1), by its ink or by its edge of paper', () => {
      assert.ok(contrast(ink, paper) >= 3);
      for (const { step, colour } of steps) {
        const best = Math.max(contrast(colour, ink), contrast(colour, paper));
        assert.ok(best >= 3, `step ${step}: ${best.toFixed(2)}`);
      }
    });

    it('lets what needs a mitigation stand out from the page (WCAG 1.4.11: 3 to 1)', () => {
      for (const { step, colour } of steps.slice(3))
        assert.ok(contrast(colour, paper) >= 3, `step ${step}: ${contrast(colour, paper).toFixed(2)}`);
    });

    for (const sight of kinds) {
      it(`goes one way in lightness, away from the page, in ${sight} sight`, () => {
        for (const { lower, upper } of pairs) {
          const [from, to] = [oklab(lower.colour, sight)[0], oklab(upper.colour, sight)[0]];
          assert.ok(
            theme === 'light' ? to < from : to > from,
            `step ${lower.step} to ${upper.step}: ${from.toFixed(3)} to ${to.toFixed(3)}`,
          );
        }
      });

      it(`keeps neighbours apart, and furthest across the line at 9, in ${sight} sight`, () => {
        for (const { lower, upper, acrossTheLine } of pairs) {
          const least = acrossTheLine ? { light: 28, dark: 12 }[theme] : 5.8;
          const apart = distance(lower.colour, upper.colour, sight);
          // The figures of the design are rounded to one decimal.
          assert.ok(
            Math.round(apart * 10) / 10 >= least,
            `step ${lower.step} to ${upper.step}: ${apart.toFixed(2)}, at least ${least}`,
          );
        }
      });
    }
  });
}
