import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readRiskState } from '../../../src/dialects/kinds/risk/risk-state.ts';
import type { RiskState } from '../../../src/model/risk.ts';

/** What a reader of the register would understand; written before the reader was. */
const cells: Record<RiskState, (string | null)[]> = {
  open: [
    ...[
      null,
      '',
      '-',
      '—',
      'N/A',
      'TBD',
      'Open',
      'OPEN',
      '**Open**',
      '🔴 Open',
      'Open since 2026-03-01',
      'Still open',
      'Active',
      'Live',
      'Monitoring',
      'New',
    ],
    ...[
      'Not mitigated',
      'Not closed',
      'Not closed yet',
      'Not yet closed',
      'not accepted',
      'Unmitigated',
      'Unresolved',
      'Never resolved',
      "Hasn't been closed",
    ],
    ...[
      'Has not been mitigated',
      'Cannot be closed before June',
      'To be mitigated',
      'Will be closed',
      'Being mitigated',
      'Partially mitigated',
      'Mostly resolved',
      'Mitigation in progress',
    ],
    ...[
      'Closed, reopened 2026-05-02',
      'Closed → Open',
      'Mitigated: no',
      'Closed? No',
      'Open / Mitigated / Closed',
      'Open | Closed',
      '[ ] Open [ ] Closed',
    ],
    ...[
      'Offen',
      'Nicht geschlossen',
      'Noch nicht geschlossen',
      'Nicht gemindert',
      'Ist nicht gelöst',
      'Teilweise gemindert',
      'Wird behoben',
      'Ungelöst',
      'Wieder geöffnet',
      'Geschlossen: nein',
    ],
    ...[
      'Abierto',
      'No cerrado',
      'No está cerrado',
      'Aún no cerrado',
      'Sin mitigar',
      'No mitigado',
      'Parcialmente mitigado',
      'Pendiente',
    ],
    ...[
      'Ouvert',
      'Pas résolu',
      'Pas encore résolu',
      'Non résolu',
      "N'est pas clos",
      'Partiellement atténué',
      'En cours',
    ],
    ...['Открыт', 'Не закрыт', 'Ещё не закрыт', 'Пока не решено', 'Частично снижен', 'В работе'],
    ...[
      'オープン',
      '未解決',
      '未対応',
      'まだ未解決',
      '解決していない',
      'クローズされていない',
      '対応中',
      '未解决',
      '尚未解决',
      '没有关闭',
      '未关闭',
      '进行中',
    ],
    ...['🔴', '⚠️', '[ ]', '☐', '🚧', '❌', '[ ] Closed'],
  ],
  mitigated: [
    ...[
      'Mitigated',
      'Fully mitigated',
      '✅ Mitigated',
      '[x] Mitigated',
      'Mitigated by T05',
      'Mitigated, not closed',
      'Mitigation in place',
      'Under control',
      'Open → Mitigated',
      'Mitigated: yes',
    ],
    ...[
      'Gemindert',
      'Bereits entschärft',
      'Mitigado',
      'Ya mitigado',
      'Atténué',
      'Maîtrisé',
      'Снижен',
      'Под контролем',
      '軽減済み',
      '対策済み',
      '已缓解',
    ],
  ],
  accepted: [
    ...[
      'Accepted',
      'Risk accepted',
      'Accepted by the board on 2026-02-01',
      'Accepted (residual)',
      'The risk has been accepted',
      'Tolerated',
    ],
    ...['Akzeptiert', 'Aceptado', 'Accepté', 'Принят', '受容', '已接受'],
  ],
  closed: [
    ...[
      'Closed',
      'closed',
      'Now closed',
      'Closed (2026-03-01)',
      'Closed on 2026-03-01',
      'Closed – no effect',
      'Resolved',
      'Done',
      'Retired',
      'Obsolete',
      'Avoided',
      '🔴 Closed',
      'Risk closed',
    ],
    ...[
      'No longer open',
      'No longer a risk',
      'Not a risk any more',
      'Open -> Closed',
      '[ ] Open [x] Closed',
      '[x] Closed',
    ],
    ...[
      'Geschlossen',
      'Wurde geschlossen',
      'Erledigt',
      'Nicht mehr relevant',
      'Cerrado',
      'Cerrada',
      'Resuelto',
      'Ya no aplica',
      'Fermé',
      'Clôturée',
      'Résolu',
      "N'est plus d'actualité",
    ],
    ...['Закрыт', 'Уже закрыто', 'Решено', 'Неактуален', 'クローズ', '解決済み', '完了', '已关闭', '已解决'],
    ...['✅', '✔️', '[x]', '[X]', '☑', '✅ 2026-03-01'],
  ],
  unknown: [
    'Purple',
    'See plan',
    'Closed?',
    'Not open',
    'The vendor closed the ticket',
    'Gelb',
    '🟢',
    'Occurred',
    'blau-grün',
    'Зеленый',
  ],
};

test('the status of a risk is read by meaning, in seven languages, negations and marks included', () => {
  const wrong = Object.entries(cells).flatMap(([state, texts]) =>
    texts.flatMap((text) => {
      const read = readRiskState(text);
      return read === state ? [] : [`${JSON.stringify(text)} is ${state}, read as ${read}`];
    }),
  );
  assert.deepEqual(wrong, []);
});

test('a team’s own words for statuses say it too', () => {
  const team = new Map([
    ['mothballed', 'complete' as const],
    ['simmering', 'in-progress' as const],
  ]);
  assert.equal(readRiskState('Mothballed', team), 'closed');
  assert.equal(readRiskState('Simmering', team), 'open');
  assert.equal(readRiskState('Mothballed'), 'unknown');
});
