import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { check } from 'recheck';
import ts from 'typescript';
import { allowed } from './allowed-expressions.ts';

/**
 * Limits the time of regular expressions that see a document's text. `node lint/expressions.ts` asks recheck about
 * every literal in the readers' folders that is not in `lint/judged-expressions.json`, and adds it. The table is
 * committed, because recheck has a timeout, and a slow machine must not judge differently. A changed expression is a
 * new key, so the table cannot hide changes; `--fresh` judges all again. Expressions built at run time are not seen
 * here; `tests/trust/pathological.ts` measures them.
 */

/**
 * The highest power of a text's length allowed in each folder. Dialects and model see statements, whose length
 * `src/markdown/statements.ts` bounds; the others see whole documents.
 */
const powers: Record<string, number> = { dialects: 2, model: 2, markdown: 1, portfolio: 1 };

/** Milliseconds for recheck per expression. One that it cannot judge needs an entry in the allowed list. */
const timeout = 30_000;
const tableFile = new URL('./judged-expressions.json', import.meta.url);

export interface Expression {
  /** As in the source: `/a+/u`. */
  literal: string;
  /** `src/dialects/names.ts:9` */
  place: string;
  power: number;
}

/** The power of a text's length: 1 is linear, Infinity exponential; null if recheck cannot tell. */
export async function powerOf(literal: string): Promise<number | null> {
  const end = literal.lastIndexOf('/');
  const source = literal.slice(1, end);
  // Without an unbounded repetition, the time per position is constant.
  if (!/[*+]|\{\d+,\}/.test(source)) return 1;
  const found = await check(source, literal.slice(end + 1), { timeout });
  if (found.status === 'safe') return 1;
  if (found.status === 'unknown') return null;
  return found.complexity.type === 'polynomial' ? found.complexity.degree : Number.POSITIVE_INFINITY;
}

/** Statements have no long runs of white space, so `\s*` is as good as `\s?`. */
export const inStatement = (literal: string): string =>
  literal.replaceAll(/(?<!\\)\\s[*]\??/g, '\\s?').replaceAll(/(?<!\\)\\s[+]\??/g, '\\s');

/** What is wrong with an expression, or null. */
export const complaint = ({ literal, place, power }: Expression, found: number | null): string | null => {
  if (found !== null && found <= power) return null;
  const what =
    found === null
      ? 'recheck cannot tell how long it takes'
      : `it takes ${found === Number.POSITIVE_INFINITY ? 'exponential time' : `time by power ${found} of the text's length`}, but ${power} is allowed here`;
  return `${place}: ${literal}\n  ${what}. Rewrite it, limit its input, or add it to lint/allowed-expressions.ts with a reason.`;
};

function* literalsIn(file: string, power: number): Generator<Expression> {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const waiting: ts.Node[] = [source];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (ts.isRegularExpressionLiteral(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      yield { literal: node.text, place: `${file}:${line + 1}`, power };
    }
    ts.forEachChild(node, (child) => void waiting.push(child));
  }
}

type Judged = number | 'exponential' | null;

/** The answers so far, by expression. */
function readTable(): Map<string, Judged> {
  if (process.argv.includes('--fresh')) return new Map();
  return new Map(Object.entries(JSON.parse(readFileSync(tableFile, 'utf8'))));
}

async function main(): Promise<void> {
  const expressions = Object.entries(powers).flatMap(([folder, power]) =>
    globSync(`src/${folder}/**/*.ts`).flatMap((file) => [...literalsIn(file, power)]),
  );
  const table = readTable();
  const judged = new Map<string, Judged>();
  const waiting = [...expressions];
  const complaints: string[] = [];
  const used = new Set<string>();
  const ask = async (literal: string): Promise<number | null> => {
    const known = judged.get(literal) ?? table.get(literal);
    const found =
      known === 'exponential' ? Number.POSITIVE_INFINITY : known === undefined ? await powerOf(literal) : known;
    judged.set(literal, found === Number.POSITIVE_INFINITY ? 'exponential' : found);
    return found;
  };
  const lane = async (): Promise<void> => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const said = complaint(next, await ask(next.power > 1 ? inStatement(next.literal) : next.literal));
      if (said === null) continue;
      if (Object.hasOwn(allowed, next.literal)) used.add(next.literal);
      else complaints.push(said);
    }
  };
  await Promise.all([lane(), lane(), lane()]);
  const sorted = [...judged].sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(tableFile, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
  for (const literal of Object.keys(allowed))
    if (!used.has(literal)) complaints.push(`lint/allowed-expressions.ts: ${literal} is no longer needed.`);
  for (const one of complaints) console.error(one);
  console.log(`${expressions.length} expressions, ${used.size} of them allowed by the list.`);
  if (complaints.length > 0) process.exitCode = 1;
}

if (import.meta.main) await main();
