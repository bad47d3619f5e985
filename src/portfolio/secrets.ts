import { placesIn } from '../markdown/places.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { report } from './catalogue/report.ts';

/** A text that looks like a password or key, and its place. `start`: offset in the text. */
export interface Secret {
  kind: string;
  start: number;
  length: number;
}

/** Formats that issuers publish so that leaked secrets can be found. Each is bounded in length. */
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

/** `api_key: "…"`, `PASSWORD=…`: the name of a secret, then a possible value. */
const named =
  /(?:passwor[dt]|passwd|secret|token|(?:api|access|private|auth|signing)[_-]?key)["'`* \t]{0,5}[:=]["'`* \t]{0,5}([\w+/.~=!@#%^&-]{16,99})/gi;

/** Words in values that are not secrets. */
const standIn =
  /example|sample|dummy|fake|placeholder|your|changeme|change-me|redact|insert|xxx|\.\.\.|1234567|abcdef|test|process\.env|SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c/i;

/** Commits and checksums: hexadecimal digits, or the name of a hash algorithm first. */
const checksum = /^(?:[\da-f-]+|(?:sha\d{1,3}|md5)[-:].*)$/i;

/** True if few characters repeat, as in random texts. */
const isVaried = (text: string): boolean => new Set(text).size >= Math.min(12, text.length * 0.5);

/** True if letters and digits, or capitals and small letters, alternate within words; identifiers seldom do. */
const isMixed = (text: string): boolean =>
  /\d/.test(text) &&
  /[a-zA-Z]/.test(text) &&
  (text.match(/[a-z](?=\d)|\d(?=[a-zA-Z])|[A-Z](?=[\da-z][A-Z\d])/g)?.length ?? 0) >= 4;

/**
 * Finds texts that look like secrets, in order. Prefers missed secrets to false alarms: people read a warning only
 * while it is mostly right. Linear time.
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
  // Of two matches for the same text, the first form wins: the sort is stable.
  let end = 0;
  return found
    .sort((a, b) => a.start - b.start)
    .filter(({ start, length }) => {
      const isNew = start >= end;
      if (isNew) end = start + length;
      return isNew;
    });
}

/** Replaces each character of a secret by a dot, so that terminals and logs do not spread it. */
export function withoutSecrets(text: string): string {
  let [masked, end] = ['', 0];
  for (const { start, length } of findSecrets(text)) {
    masked += text.slice(end, start) + '•'.repeat(length);
    end = start + length;
  }
  return masked + text.slice(end);
}

/** Warnings per document; a document with more is a list of secrets. */
const maxWarnings = 20;

/** A warning for each secret in a document. The message never repeats the secret. */
export function secretDiagnostics(file: string, text: string): Diagnostic[] {
  const placeOf = placesIn(text);
  const all = findSecrets(text);
  return all.slice(0, maxWarnings).map(({ kind, start, length }, index) => {
    const isLast = index === maxWarnings - 1 && all.length > maxWarnings;
    const more = isLast ? ` The document has ${all.length - maxWarnings} more.` : '';
    const message = `This looks like ${kind} (${length} characters).${more}`;
    const { line, column } = placeOf(start);
    return report('secret-in-document', { file, line, column }, message);
  });
}
