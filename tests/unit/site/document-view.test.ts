import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MemoryFiles } from '../../../src/portfolio/files/memory-files.ts';
import { loadPortfolio } from '../../../src/portfolio/load.ts';
import { readyDocument } from '../../../src/site/reading/document-view.ts';
import type { Prepared } from '../../../src/site/reading/prepared.ts';
import { withoutChanges } from '../../support/without-changes.ts';

test('a document on which rendering fails is shown as it was written, and told', async () => {
  const path = 'tracks/ferry/spec.md';
  const files = new MemoryFiles({ [path]: '# Ferry\n\n## Route\n\nSee [the <quay>](quay.md).\n' });
  const loaded = await loadPortfolio({ swarm: files, asOf: '2026-11-20' });
  const resolveLink = (): never => {
    throw new Error('no such harbour');
  };
  const prepared: Prepared = {
    loaded: withoutChanges({ ...loaded, resolveLink }),
    diagrams: { figure: () => '', files: new Map(), problems: new Map() },
    images: new Map(),
  };
  const log: string[] = [];
  const { view, words } = await readyDocument(prepared, path, (message) => log.push(message));
  const { html, title, page } = view;
  assert.equal(title, 'Ferry');
  assert.match(html ?? '', /## Route[\s\S]*See \[the &lt;quay&gt;\]\(quay\.md\)\./);
  assert.match(html ?? '', /id="route"/);
  assert.match(words.flatMap(({ blocks }) => blocks).join(' '), /See \[the <quay>\]/);
  assert.equal(page.diagnostics[0]?.code, 'reader-failed');
  assert.match(log.join('\n'), /^tracks\/ferry\/spec\.md: .*no such harbour/);
});
