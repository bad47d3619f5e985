import type { Diagnostic } from '../model/diagnostic.ts';
import { report } from './catalogue/report.ts';

/** A text that looks like a password or a key: what it looks like, and where in the text it is. */
export interface Secret {
  kind: string;
  start: number;
  length: number;
}

/** Forms that their makers publish, so that leaked ones can be found. Each is looked for once from each place, and has an end. */
const forms: readonly [kind: string, pattern: RegExp][] = [
  ['an access key of AWS', /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/g],
  ['a token of GitHub', /\b(?:gh[pousr]_[A-Za-z0-9]{36,251}|github_pat_[A-Za-z0-9_]{50,250})\b/g],
  ['a token of GitLab', /\bglpat-[\w-]{20,64}/g],
  ['a token of Slack', /\bxox[abeoprs]-[\w-]{20,250}/g],
  ['a webhook of Slack', /\bhooks\.slack\.com\/services\/T\w{6,14}\/B\w{6,14}\/\w{16,40}/g],
  ['a webhook of Discord', /\bdiscord(?:app)?\.com\/api\/webhooks\/\d{17,20}\/[\w-]{50,100}/g],
  ['a key of Google', /\bAIza[\w-]{35}/g],
  ['a live key of Stripe', /\b[rs]k_live_[A-Za-z0-9]{16,200}/g],
  ['a token of npm', /\bnpm_[A-Za-z0-9]{36}\b/g],
  ['a key of SendGrid', /\bSG\.[\w-]{22}\.[\w-]{43}/g],
  ['a key of an AI service', /\bsk-(?:ant-|proj-|svcacct-|or-)?[\w-]{32,250}/g],
  ['a signed token (JWT)', /\beyJ[\w-]{10,2000}\.eyJ[\w-]{10,4000}\.[\w-]{20,1000}/g],
  [
    'a private key',
    /-----BEGIN (?:[A-Z]{2,9} ){0,2}PRIVATE KEY(?: BLOCK)?-----(?:\s|\\[nr]){1,8}[A-Za-z0-9+/]{40,80}/g,
  ],
  ['an address with a password', /:\/\/[\w.%+-]{1,64}:[^\s/:@<>"'`{}[\]()$*]{8,100}(?=@[\w.-]{1,100})/g],
];

/** `api_key: "…"`, `PASSWORD=…`: the name of a secret, and behind it what may be one. */
const named =
  /(?:passwor[dt]|passwd|secret|token|(?:api|access|private|auth|signing)[_-]?key)["'`* \t]{0,5}[:=]["'`* \t]{0,5}([\w+/.~=!@#%^&-]{16,99})/gi;

/** Words of texts that stand in a secret's place without being one. */
const standIn =
  /example|sample|dummy|fake|placeholder|your|changeme|change-me|redact|insert|xxx|\.\.\.|1234567|abcdef|test|process\.env|SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c/i;

/** Hexadecimal digits alone are more often a commit or a checksum than a key, and so is what begins with the name of one. */
const checksum = /^(?:[\da-f-]+|(?:sha\d{1,3}|md5)[-:].*)$/i;

/** Characters of which few are the same, as random ones are. */
const isVaried = (text: string): boolean => new Set(text).size >= Math.min(12, text.length * 0.5);

/** How often letters and digits, or capitals and small letters, take turns within words: names of programs do it seldom. */
const isMixed = (text: string): boolean =>
  /\d/.test(text) &&
  /[a-zA-Z]/.test(text) &&
  (text.match(/[a-z](?=\d)|\d(?=[a-zA-Z])|[A-Z](?=[\da-z][A-Z\d])/g)?.length ?? 0) >= 4;

/**
 * Texts that look like secrets, in the order in which they stand. Few false alarms are worth more here than each secret found: the
 * warning is read only as long as it is mostly right. Time is in proportion to the text.
 */
export function findSecrets(text: string): Secret[] {
  const found: Secret[] = [];
  for (const [kind, pattern] of forms)
    for (const { 0: value, index } of text.matchAll(pattern))
      if (isVaried(value.slice(-40)) && !standIn.test(value)) found.push({ kind, start: index, length: value.length });
  for (const match of text.matchAll(named)) {
    const value = match[1]!;
    if (isVaried(value) && isMixed(value) && !standIn.test(match[0]) && !checksum.test(value))
      found.push({
        kind: 'a password or key',
        start: match.index + match[0].length - value.length,
        length: value.length,
      });
  }
  // Of two for the same text the first counts: sorting keeps the order of forms.
  let end = 0;
  return found
    .sort((a, b) => a.start - b.start)
    .filter(({ start, length }) => {
      const isNew = start >= end;
      if (isNew) end = start + length;
      return isNew;
    });
}

/** The text with a dot for each character of a secret, so that a terminal or a log does not spread it further. */
export function withoutSecrets(text: string): string {
  let [masked, end] = ['', 0];
  for (const { start, length } of findSecrets(text)) {
    masked += text.slice(end, start) + '•'.repeat(length);
    end = start + length;
  }
  return masked + text.slice(end);
}

/** More of them in one document are one warning: it is a list of keys, and must go as a whole. */
const most = 20;

/** A warning for each secret in a document that is going to be published. None of them says the secret itself. */
export function secretDiagnostics(file: string, text: string): Diagnostic[] {
  let [line, lineStart] = [1, 0];
  const all = findSecrets(text);
  return all.slice(0, most).map(({ kind, start, length }, index) => {
    for (let end = text.indexOf('\n', lineStart); end !== -1 && end < start; end = text.indexOf('\n', lineStart)) {
      line++;
      lineStart = end + 1;
    }
    const more = index === most - 1 && all.length > most ? ` The document has ${all.length - most} more of them.` : '';
    const message = `Here is what looks like ${kind} (${length} characters).${more}`;
    return report('secret-in-document', { file, line, column: start - lineStart + 1 }, message);
  });
}
