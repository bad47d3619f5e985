import type { Severity } from '../../../src/model/diagnostic.ts';
import type { CatalogueEntry } from '../../../src/portfolio/catalogue/entry.ts';
import { diagnosticCatalogue } from '../../../src/portfolio/catalogue/index.ts';

const words: Record<Severity, string> = {
  error: 'Something is missing from the site, or is certainly wrong. `check` and `build --strict` exit with 1.',
  warning: 'Readers are probably misled. `check --strict` exits with 1.',
  info: 'Worth knowing; nothing is broken.',
};

const fence = (text: string): string => (text.includes('```') ? '````' : '```');

function entry([code, { severity, title, means, why, fix, example }]: [string, CatalogueEntry]): string {
  const mark = fence(example);
  return `## ${code}\n\n**${title}** (${severity}). ${means} ${why}\n\n${fix}\n\n${mark}text\n${example}\n${mark}\n`;
}

/** `docs/diagnostics.md`: every code, as the catalogue has it. */
export function cataloguePage(): string {
  const entries = Object.entries<CatalogueEntry>(diagnosticCatalogue).sort(([a], [b]) => (a < b ? -1 : 1));
  const severities = Object.entries(words).map(([severity, meaning]) => `- **${severity}**: ${meaning}`);
  return [
    '# Diagnostics\n',
    'The diagnostics that `trackway check`, the health page and the pages of documents show. A code never changes its meaning.\n',
    `${severities.join('\n')}\n`,
    'To hide a diagnostic everywhere, in a folder or in a single document, silence its code:\n',
    '```yaml\n# trackway.yaml\nsilence:\n  - byte-order-mark\n  - code: link-broken\n    path: tracks/archive\n```\n',
    '```markdown\n<!-- trackway: silence score-mismatch, risk-without-mitigation -->\n```\n',
    'This page is generated from `src/portfolio/catalogue/`: `UPDATE=1 npx node --test tests/unit/portfolio/catalogue.test.ts`.\n',
    ...entries.map(entry),
  ].join('\n');
}
