import type { ElementContent } from 'hast';
import type { Nodes } from 'mdast';
import type { HighlighterCore, LanguageInput } from 'shiki/core';
import { classOf, theme } from './highlight-theme.ts';

/** Longer code, in characters, is not coloured: that would cost more than the rest of the page. */
const longest = 20_000;
const longestLine = 1000;

const load = (module: Promise<{ default: LanguageInput }>): Promise<LanguageInput> =>
  module.then((loaded) => loaded.default);

/** Languages of code blocks in plans and specifications. */
const loaders: Record<string, () => Promise<LanguageInput>> = {
  bash: () => load(import('shiki/langs/bash.mjs')),
  c: () => load(import('shiki/langs/c.mjs')),
  cpp: () => load(import('shiki/langs/cpp.mjs')),
  csharp: () => load(import('shiki/langs/csharp.mjs')),
  css: () => load(import('shiki/langs/css.mjs')),
  diff: () => load(import('shiki/langs/diff.mjs')),
  dockerfile: () => load(import('shiki/langs/dockerfile.mjs')),
  go: () => load(import('shiki/langs/go.mjs')),
  graphql: () => load(import('shiki/langs/graphql.mjs')),
  html: () => load(import('shiki/langs/html.mjs')),
  ini: () => load(import('shiki/langs/ini.mjs')),
  java: () => load(import('shiki/langs/java.mjs')),
  javascript: () => load(import('shiki/langs/javascript.mjs')),
  json: () => load(import('shiki/langs/json.mjs')),
  jsonc: () => load(import('shiki/langs/jsonc.mjs')),
  kotlin: () => load(import('shiki/langs/kotlin.mjs')),
  make: () => load(import('shiki/langs/make.mjs')),
  markdown: () => load(import('shiki/langs/markdown.mjs')),
  php: () => load(import('shiki/langs/php.mjs')),
  powershell: () => load(import('shiki/langs/powershell.mjs')),
  proto: () => load(import('shiki/langs/proto.mjs')),
  python: () => load(import('shiki/langs/python.mjs')),
  ruby: () => load(import('shiki/langs/ruby.mjs')),
  rust: () => load(import('shiki/langs/rust.mjs')),
  sql: () => load(import('shiki/langs/sql.mjs')),
  swift: () => load(import('shiki/langs/swift.mjs')),
  toml: () => load(import('shiki/langs/toml.mjs')),
  tsx: () => load(import('shiki/langs/tsx.mjs')),
  typescript: () => load(import('shiki/langs/typescript.mjs')),
  xml: () => load(import('shiki/langs/xml.mjs')),
  yaml: () => load(import('shiki/langs/yaml.mjs')),
};

const aliases: Record<string, string> = {
  'c#': 'csharp',
  'c++': 'cpp',
  cc: 'cpp',
  console: 'bash',
  cs: 'csharp',
  docker: 'dockerfile',
  gql: 'graphql',
  js: 'javascript',
  jsx: 'tsx',
  kt: 'kotlin',
  makefile: 'make',
  md: 'markdown',
  mjs: 'javascript',
  patch: 'diff',
  properties: 'ini',
  protobuf: 'proto',
  ps1: 'powershell',
  py: 'python',
  rb: 'ruby',
  rs: 'rust',
  sh: 'bash',
  shell: 'bash',
  shellscript: 'bash',
  ts: 'typescript',
  yml: 'yaml',
  zsh: 'bash',
};

const canonical = (name: string): string => {
  const lower = name.toLowerCase();
  return Object.hasOwn(aliases, lower) ? aliases[lower]! : lower;
};

let highlighter: HighlighterCore | null = null;
let starting: Promise<HighlighterCore> | null = null;

async function start(): Promise<HighlighterCore> {
  const [{ createHighlighterCore }, { createJavaScriptRegexEngine }] = await Promise.all([
    import('shiki/core'),
    import('shiki/engine/javascript'),
  ]);
  return createHighlighterCore({
    themes: [theme],
    langs: [],
    engine: createJavaScriptRegexEngine({ forgiving: true }),
  });
}

/** The languages of a document's code blocks that we can colour. */
export function languagesOf(node: Nodes): Set<string> {
  const found = new Set<string>();
  const visit = (one: Nodes): void => {
    if (one.type === 'code') {
      const name = canonical(one.lang ?? '');
      if (Object.hasOwn(loaders, name)) found.add(name);
    } else if ('children' in one) for (const child of one.children) visit(child);
  };
  visit(node);
  return found;
}

/** Loads languages for `highlight`, each once. */
export async function loadLanguages(names: Iterable<string>): Promise<void> {
  const missing = [...names]
    .map(canonical)
    .filter((name) => Object.hasOwn(loaders, name) && !highlighter?.getLoadedLanguages().includes(name));
  if (missing.length === 0) return;
  starting ??= start();
  const ready = await starting;
  await Promise.all(missing.map((name) => loaders[name]!().then((language) => ready.loadLanguage(language))));
  highlighter = ready;
}

/** Code as spans with classes, without inline styles; null if the language is unknown or not loaded. */
export function highlight(source: string, language: string): ElementContent[] | null {
  const lang = canonical(language);
  if (highlighter === null || source.length > longest || !highlighter.getLoadedLanguages().includes(lang)) return null;
  const children: ElementContent[] = [];
  const push = (value: string, name: string | null): void => {
    const last = children.at(-1);
    if (name !== null)
      children.push({
        type: 'element',
        tagName: 'span',
        properties: { className: [name] },
        children: [{ type: 'text', value }],
      });
    else if (last?.type === 'text') last.value += value;
    else children.push({ type: 'text', value });
  };
  // No time limit: the same code must look the same on a busy machine. Its length is limited instead.
  const limits = { tokenizeTimeLimit: 0, tokenizeMaxLineLength: longestLine };
  const lines = highlighter.codeToTokensBase(source, { lang, theme: 'trackway', ...limits });
  for (const [index, line] of lines.entries()) {
    if (index > 0) push('\n', null);
    for (const token of line) push(token.content, token.content.trim() === '' ? null : classOf(token.color));
  }
  return children;
}
