import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sealHtml } from '../../../src/components/approvals/seal-html.ts';
import type { Seal } from '../../../src/model/seal.ts';

const seal: Seal = {
  commit: '4f1c2ab',
  date: '2026-03-03',
  file: 'tracks/quay/spec.md',
  url: 'https://example.org/port/blob/4f1c2ab/tracks/quay/spec.md',
  compareUrl: null,
  verdict: 'stale',
  since: '1 criterion added, 1 reworded',
  voidedBy: null,
  note: null,
  sections: [
    {
      title: 'Acceptance <criteria>',
      subject: 'acceptance',
      voids: true,
      changes: [
        { kind: 'reworded', before: 'Logs are kept for 30 days', after: 'Logs are kept for 90 days' },
        { kind: 'added', before: null, after: '<script>alert(1)</script>' },
      ],
      more: 2,
    },
    {
      title: 'Background',
      subject: 'prose',
      voids: false,
      changes: [{ kind: 'removed', before: 'It was cold', after: null }],
      more: 0,
    },
  ],
};

test('what changed since an approval is listed by section, with the words marked', () => {
  const html = sealHtml(seal)?.text ?? '';
  assert.match(html, /Logs are kept for <del>30<\/del> <ins>90<\/ins> days/);
  assert.match(html, /<ins>&lt;script&gt;/);
  assert.match(html, /Acceptance &lt;criteria&gt;<span class="second warn">voids the approval/);
  assert.match(html, /Background<span class="second">does not void it/);
  assert.match(html, /<del>It was cold<\/del>/);
  assert.match(html, />2 more</);
  assert.match(html, /<a href="https:\/\/example\.org\/port\/blob\/4f1c2ab\/[^"]*">The version of 3 March 2026<\/a>/);
  assert.doesNotMatch(html, /Compare/);
});

test('an approval that nothing changed since, or of which nothing is known, shows nothing', () => {
  assert.equal(sealHtml(null), null);
  assert.equal(sealHtml({ ...seal, verdict: 'holds', since: null, sections: [] }), null);
});
