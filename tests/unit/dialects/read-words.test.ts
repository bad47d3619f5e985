import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { headingRole } from '../../../src/dialects/heading-roles.ts';
import { vocabularyFor } from '../../../src/dialects/vocabulary/index.ts';
import { readLevel, readLevelChange } from '../../../src/model/read-level.ts';
import { readStatus } from '../../../src/model/read-status.ts';
import { context } from './context.ts';

const vocabulary = vocabularyFor(context().words);

describe('a status by meaning', () => {
  const cases: [string, string | null][] = [
    ['🟢 Active', 'in-progress'],
    ['Board APPROVED on 9 March', 'approved'],
    ['Pending board approval', 'in-review'],
    ['decided', 'approved'],
    ['THE WHOLE CREW IS DONE', 'unknown'],
    ['Was DRAFT, then APPROVED', 'unknown'],
    ['the HTTP part', 'unknown'],
    ['validating', 'in-progress'],
    ['in_progress', 'in-progress'],
    ['✅ Completed (80%)', 'complete'],
    ['10/10 done', 'complete'],
    ['✅ 10/10', 'complete'],
    ['3 of 4 complete', 'in-progress'],
    ['80% complete', 'in-progress'],
    ['0/6 tasks', 'unknown'],
    ['0/6 done', 'planned'],
    ['100%', 'complete'],
    ['60% (in progress)', 'in-progress'],
    ['3/10', null],
    ['12/10 done', 'unknown'],
    ['[x] Complete', 'complete'],
    ['[x] Completed — released v1.4.0', 'complete'],
    ['[~] In Progress', 'in-progress'],
    ['[ ] Drafting', 'draft'],
    ['[x] Approved', 'approved'],
    ['[ ] Draft [x] Approved [ ] Complete', 'approved'],
    ['new', 'planned'],
    ['todo', 'planned'],
    ['specified', 'planned'],
    ['Not started', 'planned'],
    ['done', 'complete'],
    ['shipped in May', 'complete'],
    ['folded into billing-core', 'superseded'],
    ['Superseded by TRACK-112', 'superseded'],
    ['Blocked (waiting for legal)', 'blocked'],
    ['pending review', 'in-review'],
    ['进行中', 'in-progress'],
    ['完了', 'complete'],
    ['Завершено', 'complete'],
    ['abgeschlossen', 'complete'],
    ['[!]', 'blocked'],
    ['🚧', 'in-progress'],
    ['Not complete', 'in-progress'],
    ['設計 (実装未着手)', 'planned'],
    ['Fassung X (in Arbeit)', 'in-progress'],
    ['Beta (see the plan)', 'unknown'],
    ['Phase 2 in progress', 'in-progress'],
    ['Phase 2 진행 중 - PDF', 'in-progress'],
    ['Phase 2 planned', 'unknown'],
    ['skipped', 'cancelled'],
    ['half way', 'in-progress'],
    ['nearly there', 'in-progress'],
    ['zur Hälfte', 'in-progress'],
    ['stuck on the permit', 'blocked'],
    ['Half way, stuck on legal', 'blocked'],
    ['In progress (blocked by the audit)', 'blocked'],
    ['In progress, blocked tasks were moved', 'in-progress'],
    ['In progress, not blocked', 'in-progress'],
    ['Done, was stuck on legal', 'complete'],
    ['waiting for an ok', 'in-review'],
    ['called off', 'cancelled'],
    ["haven't started", 'planned'],
    ['Release Hardened', 'unknown'],
    ['Draft | Approved | In Progress | Complete', null],
    ['[Planned/In Progress/Completed]', null],
  ];
  for (const [text, expected] of cases)
    test(text, () => assert.equal(readStatus(text, vocabulary.statuses).value, expected));

  test("a team's own word", () => {
    const own = vocabularyFor(context({ statuses: { shelved: 'cancelled' } }).words);
    assert.equal(readStatus('Shelved', own.statuses).value, 'cancelled');
    assert.equal(readStatus('Shelved', vocabulary.statuses).value, 'unknown');
  });
});

describe('a rating', () => {
  const cases: [string, number | null, boolean][] = [
    ['1', 1, true],
    ['5', 5, true],
    ['5/5', 5, true],
    ['4 (High)', 4, true],
    ['High (4)', 4, true],
    ['Very Low', 1, false],
    ['low', 2, false],
    ['**Medium**', 3, false],
    ['Medium (mitigated)', 3, false],
    ['High - everybody is affected', 4, false],
    ['🔴 Critical', 5, false],
    ['H', 4, false],
    ['高', 4, false],
    ['élevé', 4, false],
    ['низкая', 2, false],
    ['0', null, false],
    ['7', null, false],
    ['3.5', null, false],
    ['18/100', null, false],
    ['Low/Medium', null, false],
    ['API down', null, false],
    ['Higher than expected', null, false],
  ];
  for (const [text, level, numeric] of cases) {
    test(text, () => {
      const read = readLevel(text, vocabulary.levels);
      assert.equal(read?.level.level, level);
      assert.equal(read?.numeric, numeric);
      assert.equal(read?.level.text, text);
    });
  }

  test('before and after mitigation', () => {
    const change = readLevelChange('High → Low', vocabulary.levels);
    assert.equal(change?.before.level.level, 4);
    assert.equal(change?.after.level.level, 2);
    assert.equal(readLevelChange('High', vocabulary.levels), null);
  });
});

describe('what a heading is for', () => {
  const cases: [string, string[], string | null][] = [
    ['Risks', ['risks'], null],
    ['## 7. Risks & Mitigations'.replace('## ', ''), ['risks'], null],
    ['⚠️ Key Risks', ['risks'], null],
    ['Technical Risks', ['risks'], 'technical'],
    ['Security & Privacy Risks', ['risks'], 'security'],
    ['Vendor lock-in risks', ['risks'], 'dependency'],
    ['Dependencies and Risks', ['dependencies', 'risks'], null],
    ['Технические риски', ['risks'], 'technical'],
    ['リスクと対策', ['risks'], null],
    ['Risk dashboard', [], null],
    ['Risk-adjusted information pricing', [], null],
    ['Reduce risks', [], null],
    ['How risk is shown on the page', [], null],
    ['受け入れ条件 (Acceptance Criteria)', ['acceptance'], null],
    ['Critères d’acceptation', ['acceptance'], null],
    ['MVP Acceptance Criteria', ['acceptance'], null],
    ['Stakeholders & Approvals', ['stakeholders', 'approvals'], null],
    ['Questions?', [], null],
    ['[x] Open Questions', ['questions'], null],
    ['Current Focus (Next 4-6 Weeks)', ['now'], null],
  ];
  for (const [title, roles, category] of cases) {
    test(title, () => {
      const read = headingRole(title, vocabulary);
      assert.deepEqual(read.roles, roles);
      assert.equal(read.category, category);
    });
  }

  test("a team's own heading", () => {
    const own = vocabularyFor(context({ headings: { 'What keeps us awake': 'risks' } }).words);
    assert.deepEqual(headingRole('What keeps us awake', own).roles, ['risks']);
  });
});
