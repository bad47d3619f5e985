import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  accentColours,
  darkFor,
  hexColour,
  standardAccent,
  surfaces,
  whyUnreadable,
} from '../../../src/model/accent.ts';
import type { Hex } from '../../../src/model/colour.ts';
import { readConfig } from '../../../src/portfolio/config/config.ts';
import { contrast, distance } from '../../support/colour.ts';

const css = readFileSync(new URL('../../../src/styles/layout/tokens.css', import.meta.url), 'utf8');
const token = (name: string): string[] => new RegExp(`--${name}: light-dark\\((.*?), (.*?)\\);`).exec(css)!.slice(1);

const colours = fc.integer({ min: 0, max: 0xffffff }).map((number): Hex => `#${number.toString(16).padStart(6, '0')}`);
const lowest = (colour: string, theme: 'light' | 'dark') =>
  Math.min(...surfaces[theme].map((surface) => contrast(colour, surface)));

test('the surfaces and the standard accent are the tokens of the style sheet', () => {
  for (const [at, theme] of (['light', 'dark'] as const).entries())
    assert.deepEqual(surfaces[theme], [token('paper')[at], token('sunken')[at]]);
  assert.equal(standardAccent, token('accent')[0]);
});

test('a colour is refused if text in it cannot be read, and the colour named instead can be read', () => {
  fc.assert(
    fc.property(colours, fc.constantFrom('light' as const, 'dark' as const), (colour, theme) => {
      const why = whyUnreadable(colour, theme);
      assert.equal(why === null, lowest(colour, theme) >= 4.5);
      if (why === null) return;
      const named = hexColour(why.split(' ').at(-1)!)!;
      assert.ok(lowest(named, theme) >= 4.5, `${colour}: ${named} on ${theme}`);
      // Nearest: not much more contrast than asked for.
      assert.ok(lowest(named, theme) < 4.9, `${colour}: ${named} on ${theme} has ${lowest(named, theme)}`);
    }),
  );
});

test('all that an accent colours can be read in both themes (WCAG 1.4.3, 1.4.11)', () => {
  fc.assert(
    fc.property(colours, (colour) => {
      const light = hexColour(whyUnreadable(colour, 'light')?.split(' ').at(-1) ?? colour)!;
      const themes = accentColours({ light, dark: darkFor(light) });
      for (const [name, { accent, soft, run }] of Object.entries(themes)) {
        assert.ok(lowest(accent, name as 'light' | 'dark') >= 4.5, `${light}: ${accent} on ${name}`);
        assert.ok(contrast(accent, soft) >= 4.5, `${light}: ${accent} on ${soft}`);
        assert.ok(contrast(run, '#ffffff') >= 4.5, `${light}: white on ${run}`);
      }
      assert.ok(contrast(themes.dark.run, surfaces.dark[0]!) >= 3, `${light}: ${themes.dark.run} on dark`);
    }),
  );
});

test('trackway.yaml: a bad accent is an error at its line that names a near one, and the site keeps its own', () => {
  const { config, diagnostics } = readConfig('trackway.yaml', 'title: Ours\ntheme:\n  accent: "#ff8800"\n');
  assert.equal(config.theme.accent, null);
  assert.equal(diagnostics.length, 1);
  const [{ line, severity, message } = { line: 0, severity: '', message: '' }] = diagnostics;
  assert.deepEqual([line, severity], [3, 'error']);
  const [, near = ''] = /on light pages, and text needs 4\.5 to 1; the nearest that has it is (#\w{6})\.$/.exec(
    message,
  )!;
  // Still an orange: nearer to it than to the site's blue.
  assert.ok(distance(near, '#ff8800', 'normal') < distance(near, standardAccent, 'normal'));
});

test('trackway.yaml: one colour or two, with or without #; a file that cannot be what it is named for is an error', () => {
  const accent = (value: string) => readConfig('trackway.yaml', `theme:\n  accent: ${value}\n`).config.theme.accent;
  assert.equal(accent('7a1fa2')?.light, '#7a1fa2');
  assert.deepEqual(accent('{ light: "#7a1fa2", dark: "#D58AF5" }'), { light: '#7a1fa2', dark: '#d58af5' });
  assert.equal(accent('{ dark: "#223344" }'), null);
  assert.equal(accent('purple'), null);
  const files = 'theme:\n  logo: ../logo.svg\n  favicon: icon.gif\n  font: Inter.ttf\n';
  const lines = readConfig('trackway.yaml', files).diagnostics.map(({ line, code }) => `${line} ${code}`);
  assert.deepEqual(lines, ['2 config-wrong-value', '3 config-wrong-value', '4 config-wrong-value']);
});
