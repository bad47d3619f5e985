import assert from 'node:assert/strict';
import { test } from 'node:test';
import { componentStyles } from '../../../src/site/astro/component-styles.ts';

/** The styles of `trackway/components`; a browser looks at them in tests/package/handbook.ts. */

const foreign = componentStyles(true);

/** What stands before each block of a style sheet that is in no other block. */
function outermost(css: string): string[] {
  const found: string[] = [];
  let [depth, from] = [0, 0];
  const text = css.replace(/\/\*[\s\S]*?\*\//g, '');
  for (const [index, letter] of [...text].entries()) {
    if (letter === '{' && depth++ === 0) found.push(text.slice(from, index).trim());
    if (letter === '}' && --depth === 0) from = index + 1;
    assert.ok(depth >= 0, text.slice(index - 80, index));
  }
  assert.equal(depth, 0);
  return found;
}

test('they touch nothing of a page but the inside of a component, and what its symbols draw', () => {
  for (const css of [foreign, componentStyles(false)])
    for (const selectors of outermost(css))
      for (const selector of selectors.split(','))
        assert.match(selector.trim(), /^(?:\.trackway\.trackway|\.tl-[a-z-]+(?:\.[a-z]+)?)$/);
});

test('they are one file, which takes no setting from the page’s root and defines nothing for all of it', () => {
  assert.doesNotMatch(foreign, /@import|@property|@font-face|@page|(?:^|[\s,]):root\s*\{/);
});

test('they go by the width of their column, not of the window', () => {
  assert.doesNotMatch(foreign, /@media[^{]*width/);
  assert.match(foreign, /@container trackway \(max-width: 720px\)/);
  assert.match(foreign, /container: trackway \/ inline-size/);
});

test('every variable that they use has a value in another site', () => {
  const used = new Set([...foreign.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name!));
  const set = new Set([...foreign.matchAll(/^\s*(--[\w-]+):/gm)].map(([, name]) => name!));
  assert.deepEqual(
    [...used].filter((name) => !set.has(name)),
    [],
  );
  for (const name of ['paper', 'ink', 'accent', 'font']) assert.ok(foreign.includes(`var(--trackway-${name}, `), name);
});
