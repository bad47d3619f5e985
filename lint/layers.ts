import { readFileSync, writeFileSync } from 'node:fs';

/**
 * The law of imports (docs/architecture.md) as one table. `node lint/layers.ts` writes the rules for Biome;
 * `node lint/layers.ts --check` fails if they differ from the table.
 */

interface Layer {
  /** Folders of `src/` that it may import. */
  mayImport: string[];
  /** May use the disk, git, other programs and the network. */
  disk?: true;
  /** May use Astro. */
  astro?: true;
  /** The only packages that it may import; by default all. */
  packages?: string[];
}

/** In the direction of data flow. */
export const layers: Record<string, Layer> = {
  model: { mayImport: [], packages: ['zod', 'temporal-polyfill', 'github-slugger'] },
  markdown: { mayImport: ['model'] },
  dialects: { mayImport: ['markdown', 'model'] },
  temporary: { mayImport: [], disk: true },
  text: { mayImport: ['model'] },
  comparison: { mayImport: ['text', 'model'] },
  portfolio: { mayImport: ['comparison', 'text', 'temporary', 'dialects', 'markdown', 'model'], disk: true },
  chart: { mayImport: ['text', 'model'] },
  views: { mayImport: ['chart', 'comparison', 'text', 'model'] },
  search: { mayImport: ['views', 'text', 'model'] },
  outputs: { mayImport: ['views', 'chart', 'text', 'model'], disk: true },
  render: { mayImport: ['outputs', 'views', 'text', 'portfolio', 'model'], disk: true },
  site: {
    mayImport: [
      ...['render', 'outputs', 'search', 'views', 'chart', 'text'],
      ...['temporary', 'portfolio', 'dialects', 'markdown', 'model'],
    ],
    disk: true,
    astro: true,
  },
  scripts: { mayImport: ['search', 'views', 'chart', 'text', 'model', 'styles'] },
  components: { mayImport: ['render', 'views', 'chart', 'text', 'model', 'styles', 'scripts'], astro: true },
  pages: {
    mayImport: [
      ...['components', 'site', 'render', 'outputs', 'views', 'chart', 'text', 'model'],
      ...['styles', 'scripts'],
    ],
    disk: true,
    astro: true,
  },
  cli: {
    mayImport: [
      ...['site', 'render', 'outputs', 'views', 'text'],
      ...['temporary', 'portfolio', 'dialects', 'markdown', 'model'],
    ],
    disk: true,
  },
};

const law = 'The law of imports (lint/layers.ts, docs/architecture.md)';
const every = [...Object.keys(layers), 'styles'];

/** Folders in `src/` are nested no deeper; law.test.ts checks it. */
const deepest = 4;

/** The imports refused in files `depth` folders below `src/`. */
function patterns(name: string, { mayImport, disk, astro, packages }: Layer, depth: number): object[] {
  const refused = every.filter((other) => other !== name && !mayImport.includes(other));
  const result: object[] = [];
  if (refused.length > 0)
    result.push({
      // Counted from `src/`, because a layer may contain a folder with another's name: `styles/search/`.
      group: refused.map((other) => `${'../'.repeat(depth)}${other}/**`),
      message: `${law}: src/${name} may import ${mayImport.join(', ') || 'nothing of the project'}.`,
    });
  if (!disk)
    result.push({
      group: ['node:*', 'node:*/**'],
      message: `${law}: src/${name} uses no disk, no git and no network.`,
    });
  if (!astro)
    result.push({
      group: ['astro', 'astro/**', 'astro:*', '@astrojs/**'],
      message: `${law}: only site, components, pages and src/content.config.ts use Astro.`,
    });
  if (packages !== undefined)
    result.push({
      group: ['**', '!./**', '!../**', ...packages.map((item) => `!${item}`)],
      message: `${law}: src/${name} imports no packages except ${packages.join(', ')}.`,
    });
  return result;
}

const rules = {
  overrides: Object.entries(layers).flatMap(([name, layer]) =>
    Array.from({ length: deepest }, (_, index) => ({
      includes: [`src/${name}${'/*'.repeat(index + 1)}.{ts,astro}`],
      linter: {
        rules: {
          style: { noRestrictedImports: { level: 'error', options: { patterns: patterns(name, layer, index + 1) } } },
        },
      },
    })),
  ),
};

const file = new URL('./layers.biome.json', import.meta.url);
const text = `${JSON.stringify(rules, null, 2)}\n`;
if (process.argv[2] !== '--check') writeFileSync(file, text);
else if (readFileSync(file, 'utf8') !== text) {
  console.error('lint/layers.biome.json differs from lint/layers.ts: run node lint/layers.ts.');
  process.exitCode = 1;
}
