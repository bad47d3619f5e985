import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Risk } from '../../../src/model/risk.ts';
import type { Track } from '../../../src/model/track.ts';
import { defaultConfig } from '../../../src/portfolio/config/config.ts';
import { riskCallouts, troubledTracks } from '../../../src/views/risks/callouts.ts';
import { byCategory, byTrack } from '../../../src/views/risks/groups.ts';
import { movementOf, movements } from '../../../src/views/risks/movement.ts';
import { type RiskSettings, riskRegister } from '../../../src/views/risks/register.ts';
import {
  aBandedRisk,
  aMilestone,
  aPortfolio,
  aRisk,
  aScoredRisk,
  aStatus,
  aTrack,
  aWhen,
} from '../../support/portfolio.ts';

const register = (risks: Risk[], tracks: Track[] = [aTrack()], settings: RiskSettings = { line: 9 }) =>
  riskRegister(aPortfolio({ risks, tracks }, { ...defaultConfig, risk: settings }), settings);
const titles = (rows: { risk: Risk }[]) => rows.map((row) => row.risk.title);

describe('risk register', () => {
  it('orders by score, then impact, then what lacks a mitigation, words and numbers together', () => {
    const { rated } = register([
      aScoredRisk(2, 2, { title: 'four' }),
      aScoredRisk(4, 3, { title: 'twelve by probability' }),
      aBandedRisk(3, 4, { title: 'twelve by impact, with a plan', mitigation: 'A plan.' }),
      aBandedRisk(3, 4, { title: 'twelve by impact' }),
      aBandedRisk(4, 5, { title: 'twenty' }),
    ]);
    assert.deepEqual(titles(rated), [
      'twenty',
      'twelve by impact',
      'twelve by impact, with a plan',
      'twelve by probability',
      'four',
    ]);
  });

  it('puts unscored risks in a group of their own, by category', () => {
    const { rated, unscored } = register([
      aRisk({ title: 'b', category: 'technical' }),
      aRisk({ title: 'a', category: 'technical' }),
      aRisk({ title: 'c', category: 'business' }),
      aBandedRisk(1, 1, { title: 'lowest' }),
      aRisk({
        title: 'half',
        category: 'business',
        probability: { text: 'High', level: 4 },
        impact: { text: 'API down', level: null },
      }),
    ]);
    assert.deepEqual(titles(rated), ['lowest']);
    assert.deepEqual(titles(unscored), ['c', 'half', 'a', 'b']);
    assert.ok(unscored.every((row) => row.risk.aboveThreshold === null && !row.criticalImpact && row.step === null));
  });

  it('does not depend on the order in which documents were read', () => {
    const risks = [
      aScoredRisk(3, 3, { title: 'x' }),
      aBandedRisk(3, 3, { title: 'y' }),
      aRisk({ title: 'z' }),
      aRisk({ title: 'w' }),
    ];
    const once = register(risks);
    const again = register(risks.toReversed());
    assert.deepEqual(titles(again.rated), titles(once.rated));
    assert.deepEqual(titles(again.unscored), titles(once.unscored));
  });

  it('moves the line where the team moves it', () => {
    const risks = [aScoredRisk(3, 4, { title: 'twelve' }), aScoredRisk(3, 3, { title: 'nine' })];
    assert.deepEqual(titles(register(risks, undefined, { line: 10 }).rated.filter((row) => row.risk.aboveThreshold)), [
      'twelve',
    ]);
    assert.deepEqual(titles(register(risks, undefined, { line: 9 }).rated.filter((row) => row.risk.aboveThreshold)), [
      'twelve',
      'nine',
    ]);
  });

  it("names the risk's owner, else the track's, and says which", () => {
    const { rated } = register(
      [aScoredRisk(5, 5, { title: 'own', owner: 'Ines' }), aScoredRisk(4, 5, { title: "track's" })],
      [aTrack({ owners: ['Jonas', 'Dana'] })],
    );
    assert.deepEqual(
      rated.map(({ owners, ownerOf }) => [owners, ownerOf]),
      [
        [['Ines'], 'risk'],
        [['Jonas', 'Dana'], 'track'],
      ],
    );
  });

  it("keeps a team's own category apart under its own name", () => {
    const risks = [
      aRisk({ title: 'a', category: 'business', categoryText: 'Compliance risks' }),
      aRisk({ title: 'b', category: 'business', categoryText: 'Market' }),
      aRisk({ title: 'c', category: 'business' }),
    ];
    const groups = byCategory(register(risks, undefined, { line: 9, categories: { compliance: 'business' } }));
    assert.deepEqual(
      groups.map((group) => [group.key, group.title, group.figures.count]),
      [
        ['business', 'Business', 2],
        ['compliance', 'Compliance', 1],
      ],
    );
  });

  it('counts groups: all, at or above the threshold, of those without a mitigation, unscored', () => {
    const [group] = byTrack(
      register([
        aScoredRisk(5, 5, { title: '1' }),
        aBandedRisk(5, 4, { title: '2', mitigation: 'Yes.' }),
        aScoredRisk(1, 1, { title: '3' }),
        aRisk({ title: '4' }),
      ]),
    );
    assert.deepEqual(group?.figures, { count: 4, aboveThreshold: 2, unmitigated: 1, unscored: 1, inWords: 1 });
  });

  it('fails loudly on a risk of a track that is not there', () => {
    assert.throws(() => register([aRisk({ track: 'ghost' })]), /ghost/);
  });
});

describe('risk call-outs', () => {
  it('finds each kind, and nothing in a plain risk', () => {
    const calm = aScoredRisk(1, 2, { title: 'calm', mitigation: 'A plan.' });
    const calls = riskCallouts(
      register(
        [
          calm,
          aScoredRisk(3, 3, { title: 'bare' }),
          aScoredRisk(2, 2, { title: 'template', mitigation: null, mitigationPlaceholder: true }),
          aScoredRisk(2, 3, { title: 'wrong', score: { stated: 9, computed: 6 }, mitigation: 'A plan.' }),
          aScoredRisk(1, 5, { title: 'grave', mitigation: 'A plan.' }),
          aScoredRisk(1, 1, { title: 'twice', mitigation: 'A plan.', also: [{ file: 'tracks/t/plan.md', line: 3 }] }),
          aScoredRisk(1, 1, { title: 'leans', mitigation: 'Wait for TRACK-117.' }),
          aRisk({ title: 'sentence' }),
        ],
        [aTrack(), aTrack({ id: 'TRACK-117' })],
      ),
    );
    assert.deepEqual(titles(calls.bare), ['bare']);
    assert.deepEqual(titles(calls.placeholder), ['template']);
    assert.deepEqual(titles(calls.mismatch), ['wrong']);
    assert.deepEqual(titles(calls.watched), ['grave']);
    assert.deepEqual(titles(calls.merged), ['twice']);
    assert.deepEqual(titles(calls.names), ['leans']);
    assert.deepEqual(titles(calls.unscored), ['sentence']);
    const { open, ...others } = calls;
    assert.ok(titles(open).includes('calm'));
    assert.ok(Object.values(others).every((rows) => !titles(rows).includes('calm')));
  });

  it('judges a contradictory risk by its factors, not by the score beside them', () => {
    const { over } = riskCallouts(register([aScoredRisk(2, 3, { score: { stated: 9, computed: 6 } })]));
    assert.deepEqual(over, []);
  });

  it('names the top risks of blocked tracks, then of late ones, and of no others', () => {
    const tracks = [
      aTrack({ id: 'late', target: aWhen('2026-11-10') }),
      aTrack({ id: 'later', deadline: aWhen('2026-10-10') }),
      aTrack({ id: 'stuck', status: aStatus('blocked') }),
      aTrack({ id: 'today', target: aWhen('2026-11-20') }),
      aTrack({ id: 'quarter', target: aWhen('2026-10-01', '2026-12-31', 'quarter') }),
      aTrack({ id: 'done', status: aStatus('complete'), target: aWhen('2026-01-10') }),
      aTrack({ id: 'shelf', archived: true, target: aWhen('2026-01-10') }),
      aTrack({ id: 'calm' }),
      aTrack({ id: 'phase' }),
    ];
    const milestones = [
      aMilestone({
        track: 'phase',
        kind: 'phase',
        when: aWhen('2026-11-01', '2026-11-17'),
        status: aStatus('in-progress'),
      }),
    ];
    const risks = tracks.flatMap(({ id }) =>
      [1, 2, 3, 4].map((level) => aScoredRisk(level, 5, { track: id, title: `${id} ${level}` })),
    );
    const found = troubledTracks(riskRegister(aPortfolio({ risks, tracks, milestones }), { line: 9 }));
    assert.deepEqual(
      found.map(({ track, scheduleHealth: trouble, top, more }) => [track.id, trouble.kind, titles(top), more]),
      [
        ['stuck', 'blocked', ['stuck 4', 'stuck 3', 'stuck 2'], 1],
        ['later', 'late', ['later 4', 'later 3', 'later 2'], 1],
        ['late', 'late', ['late 4', 'late 3', 'late 2'], 1],
        ['phase', 'late', ['phase 4', 'phase 3', 'phase 2'], 1],
      ],
    );
    assert.deepEqual(found[2]?.scheduleHealth, { kind: 'late', days: 10 });
  });
});

describe('tracks named by a mitigation', () => {
  const tracks = [
    aTrack({ id: 'search', title: 'Search' }),
    aTrack({ id: 'memory-layer', title: 'Memory layer' }),
    aTrack({ id: 'TRACK-11', title: 'Old' }),
    aTrack({ id: 'viewer', title: 'Side-by-side viewer' }),
    aTrack({ id: 'x', statedId: 'TRACK-117', title: 'Billing' }),
  ];
  const named = (mitigation: string, track = 'search') =>
    register([aRisk({ track, mitigation })], tracks).unscored[0]!.mitigationParts.flatMap((part) =>
      part.track ? [[part.text, part.track.id]] : [],
    );

  it('finds IDs in any case, titles of two words as they are written, longer ones in any case', () => {
    assert.deepEqual(named('Blocked until the Memory layer is in; then `TRACK-117` and the side-by-side viewer.'), [
      ['Memory layer', 'memory-layer'],
      ['TRACK-117', 'x'],
      ['side-by-side viewer', 'viewer'],
    ]);
    assert.deepEqual(named('After MEMORY-LAYER.'), [['MEMORY-LAYER', 'memory-layer']]);
  });

  it('takes no ordinary word for a track, and no ID for the beginning of a longer one', () => {
    assert.deepEqual(
      named('Search the memory layer and the billing logs for memory-layers, TRACK-1 and XTRACK-11.'),
      [],
    );
  });

  it("does not name the risk's own track", () => {
    assert.deepEqual(named('The Memory layer retries.', 'memory-layer'), []);
  });

  it('keeps the text whole', () => {
    const mitigation = 'See TRACK-11, TRACK-117 and İstanbul.';
    const row = register([aRisk({ track: 'search', mitigation })], tracks).unscored[0]!;
    assert.equal(row.mitigationParts.map((part) => part.text).join(''), mitigation);
  });
});

describe('movement of a rating', () => {
  const high = aBandedRisk(4, 4);
  const medium = aBandedRisk(3, 3);
  const low = aBandedRisk(2, 2);

  it('runs from inherent through current to residual', () => {
    const steps = movementOf({ ...medium, inherent: high, residual: low });
    assert.deepEqual(
      steps.map(({ when, text }) => [when, text]),
      [
        ['before mitigation', 'High × High'],
        ['now', 'Medium × Medium'],
        ['after mitigation', 'Low × Low'],
      ],
    );
  });

  it('is none where there is one rating, or the same one twice', () => {
    assert.deepEqual(movementOf(high), []);
    assert.deepEqual(movementOf({ ...high, inherent: high }), []);
  });

  it('keeps a rating without a place as words, and draws no way for it', () => {
    const vague = aRisk({ probability: { text: 'mitigated', level: null } });
    const risk = { ...high, residual: vague };
    assert.deepEqual(
      movementOf(risk).map((step) => step.text),
      ['High × High', '“mitigated” × not rated'],
    );
    assert.deepEqual(movements([risk]), []);
  });

  it('takes one word for the rating of the whole, and a score alone for a score', () => {
    const word = aRisk({ impact: { text: 'Low', level: 2 } });
    const score = aRisk({ score: { stated: 4, computed: null } });
    assert.deepEqual(
      movementOf({ ...high, residual: word }).map((step) => [step.text, step.cell]),
      [
        ['High × High', { probability: 4, impact: 4 }],
        ['Low', null],
      ],
    );
    assert.deepEqual(
      movementOf({ ...high, residual: score }).map((step) => step.text),
      ['High × High', 'score 4'],
    );
  });

  it('gathers the risks that go the same way', () => {
    const one = { ...high, id: '1', residual: low };
    const two = { ...high, id: '2', residual: low };
    const other = { ...medium, id: '3', residual: low };
    const [first, second] = movements([other, one, two]);
    assert.deepEqual(
      [first?.from, first?.to, first?.risks.map((risk) => risk.id)],
      [{ probability: 4, impact: 4 }, { probability: 2, impact: 2 }, ['1', '2']],
    );
    assert.deepEqual(
      second?.risks.map((risk) => risk.id),
      ['3'],
    );
  });
});
