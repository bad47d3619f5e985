import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findSecrets, withoutSecrets } from '../../../src/portfolio/secrets.ts';
import { load } from './load.ts';

/** Put together here, so that no tool takes this file for one that leaks. Each has the form that its maker documents. */
const letters = 'q7Zr2LmX9vTb4KpW8nHc3JdY6sGf1RaE5uQo0iNw'.repeat(3);
const secrets: [kind: string, text: string][] = [
  ['an access key of AWS', `AKI${'A'}Q7ZR2LMX5VTB4KPW`],
  ['a token of GitHub', `gh${'p_'}${letters.slice(0, 36)}`],
  ['a token of GitHub', `github_${'pat_'}${letters.slice(0, 82)}`],
  ['a token of GitLab', `glp${'at-'}${letters.slice(0, 20)}`],
  ['a token of Slack', `xox${'b-'}263594206564-${letters.slice(0, 24)}`],
  ['a webhook of Slack', `hooks.slack.${'com'}/services/T02Q7ZR2L/B03MX9VTB/${letters.slice(0, 24)}`],
  ['a webhook of Discord', `discord.${'com'}/api/webhooks/984517263849021733/${letters.slice(0, 68)}`],
  ['a key of Google', `AI${'za'}${letters.slice(0, 35)}`],
  ['a live key of Stripe', `sk_${'live_'}${letters.slice(0, 24)}`],
  ['a token of npm', `np${'m_'}${letters.slice(0, 36)}`],
  ['a key of SendGrid', `S${'G.'}${letters.slice(0, 22)}.${letters.slice(0, 43)}`],
  ['a key of an AI service', `sk-${'ant-'}api03-${letters.slice(0, 60)}`],
  ['a signed token (JWT)', `ey${'J'}hbGciOiJIUzI1NiJ9.eyJzdWIiOiI5ODQ1MTcyNiJ9.${letters.slice(0, 43)}`],
  ['a private key', `-----BEGIN RSA ${'PRIVATE'} KEY-----\n${letters.slice(0, 64)}`],
  ['an address with a password', `://deploy:${letters.slice(0, 16)}`],
];

for (const [kind, text] of secrets)
  test(`${kind} is found where it stands: ${text.slice(0, 7)}…`, () => {
    const before = 'Deploy with `';
    const whole = `${before}${text}@db.intern.net\` on Monday.`;
    assert.deepEqual(
      findSecrets(whole).map((one) => [one.kind, whole.slice(one.start, one.start + 12)]),
      [[kind, text.slice(0, 12)]],
    );
    assert.ok(!withoutSecrets(whole).includes(letters.slice(0, 12)));
    assert.equal(withoutSecrets(whole).length, whole.length);
  });

test('a value under the name of a secret is found, in prose, YAML and JSON', () => {
  for (const [before, after] of [
    ['password: ', ''],
    ['API_KEY=', ''],
    ['"api_key": "', '",'],
    ['**Token:** `', '`'],
  ])
    assert.equal(findSecrets(`${before}${letters.slice(3, 30)}${after}`).length, 1, before);
});

test('what only stands in the place of a secret is none', () => {
  const commit = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b';
  for (const text of [
    `AKI${'A'}IOSFODNN7EXAMPLE`,
    'api_key: <your-token>',
    `token: $${'{{'} secrets.GITHUB_TOKEN }}`,
    'API_KEY=your_api_key_goes_here_1234',
    'password: process.env.DATABASE_PASSWORD',
    'secret: changeme-changeme-1',
    `commit ${commit}, token: ${commit}`,
    `integrity: sha512-${letters.slice(0, 86)}==`,
    'token: getAccessTokenFromProvider',
    'Tokens: see docs/security/token-rotation-2026-q3.md',
    'gh' + 'p_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    `A key begins with -----BEGIN ${'PRIVATE'} KEY----- and is kept elsewhere.`,
    'https://example.org:8080/a@b',
  ])
    assert.deepEqual(findSecrets(text), [], text);
});

test('check warns with the place and never with the secret: document, front matter and metadata', async () => {
  const token = secrets[1]![1];
  const { portfolio } = await load({
    'tracks/a/spec.md': `---\ntitle: A\ndeploy: ${token}\n---\n\n# A\n\nUse ${token} here.\n`,
    'tracks/a/metadata.json': `{\n  "title": "A",\n  "deploy": "${token}"\n}\n`,
  });
  const found = portfolio.diagnostics.filter(({ code }) => code === 'secret-in-document');
  assert.deepEqual(found.map(({ file, line, column, severity }) => [file, line, column, severity]).sort(), [
    ['tracks/a/metadata.json', 3, 14, 'warning'],
    ['tracks/a/spec.md', 3, 9, 'warning'],
    ['tracks/a/spec.md', 8, 5, 'warning'],
  ]);
  assert.ok(!JSON.stringify(found).includes(token.slice(0, 20)));
});
