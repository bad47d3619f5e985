import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import ts from 'typescript';

/**
 * Calls whose spread arguments are as few as the code itself makes them, by file and callee. Everything else may be as long as a document,
 * and overflows the stack.
 */
const short: readonly [file: string, callee: string, reason: string][] = [
  ['src/views/approvals/words.ts', 'sentence.push', 'the words of one sentence'],
  ['src/views/share/card.ts', 'sentence.push', 'the words of one sentence'],
  ['src/views/questions/questions.ts', 'sentence.push', 'the words of one sentence'],
  ['src/model/accent.ts', 'Math.min', 'the surfaces of one theme'],
  ['src/site/cards/font-letters.ts', 'String.fromCharCode', 'a tag of four letters'],
];

const limited =
  /(?:\.(?:push|unshift|splice|concat|apply)|^(?:Math\.(?:max|min)|String\.(?:fromCharCode|fromCodePoint)))$/;

function spreadCalls(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.arguments.some((argument) => ts.isSpreadElement(argument))) {
      const callee = node.expression.getText();
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      if (limited.test(callee) && !short.some(([known, name]) => known === file && name === callee))
        found.push(`${file}:${line + 1} ${callee}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

test('no list of a document is spread into arguments: a long one overflows the stack', () => {
  // What runs in the browser has lists of what one page shows.
  const files = globSync('src/**/*.ts').filter((file) => !file.startsWith('src/scripts/'));
  assert.ok(files.length > 300, 'the sources were found');
  assert.deepEqual(files.flatMap(spreadCalls), []);
});
