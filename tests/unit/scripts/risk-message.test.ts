import assert from 'node:assert/strict';
import { test } from 'node:test';

// The module defines an element when it is loaded: without a browser there is nothing to define it for.
Object.assign(globalThis, {
  HTMLElement: class {},
  customElements: { define: () => undefined },
  document: { addEventListener: () => undefined },
});
const { messageOf } = await import('../../../src/scripts/risks/register.ts');

test('a record of risks.csv becomes a message for Discord', () => {
  const record = {
    risk: 'Fog',
    trackTitle: 'Ferry',
    mitigation: 'Wait.',
    owner: 'Anna',
    source: 'tracks/ferry/spec.md:41; tracks/ferry/plan.md:7',
    url: '/plans/tracks/ferry/spec/#risk-fog',
  };
  assert.equal(
    messageOf(record, '20 (4 × 5)', 'Open', 'https://example.org/plans/risks/?show=over'),
    [
      '**Risk: Fog** · Ferry',
      'Open. 20 \\(4 × 5\\). Mitigation: Wait. Owner: Anna.',
      'spec.md, line 41 · https://example.org/plans/tracks/ferry/spec/#risk-fog',
    ].join('\n'),
  );
});

test('what a record leaves empty is not said, but a missing mitigation is', () => {
  const record = { risk: 'Fog', trackTitle: 'Ferry', mitigation: '', owner: '', source: 'ferry.md:1', url: '/x/' };
  assert.match(
    messageOf(record, 'Unscored', null, 'https://example.org/'),
    /\nUnscored\. No mitigation was found\.\nferry\.md, line 1 /,
  );
});
