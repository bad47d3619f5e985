import { withoutComments } from '../../../model/comments.ts';
import { normalizeForMatch } from '../../../model/normalize.ts';
import { readStatus } from '../../../model/read-status.ts';
import type { RiskState } from '../../../model/risk.ts';
import type { StatusValue } from '../../../model/status.ts';
import { isEmpty } from '../../empty-values.ts';
import { fillerWords, notYetWords, riskStateMarks, riskStateWords } from '../../vocabulary/risk-states.ts';

const listed = (text: string): string[] => text.split(/[;\n]/).map(normalizeForMatch).filter(Boolean);

const states: ReadonlyMap<string, RiskState> = new Map(
  Object.entries(riskStateWords).flatMap(([state, words]) => listed(words).map((word) => [word, state as RiskState])),
);
const notYet: ReadonlySet<string> = new Set(listed(notYetWords));
const fillers: ReadonlySet<string> = new Set(listed(fillerWords));

/** Chinese and Japanese words are joined without spaces, negations included. */
const joined = /[\u3040-\u30ff\u4e00-\u9fff]/;
const joinedNegation =
  /^(?:まだ)?未|^(?:尚未|还未|還未|没有|还没|没|不|一部|部分)|ていない|ていません|されず|ません|ではない|部分的/;
const reopened =
  /(?<!\p{L})(?:re-?opened|wieder (?:offen|geöffnet|eröffnet)|reabiert[oa]|rouverte?|réouverte?|(?:снова|повторно|вновь) открыт[оа]?|переоткрыт[оа]?)(?!\p{L})|再オープン|重新打开|重新開/iu;
const answer =
  /^(.+?)\s*[:?：？]\s*(?:(no|not yet|nein|noch nicht|non|pas encore|todavía no|aún no|нет|ещё нет|いいえ|まだ|否|没有|❌|✗|✘)|(?:yes|ja|sí|si|oui|да|はい|是|✅|✔|☑|✓))\W*$/iu;
/** A team's own status words also apply to risks. */
const byStatus: Partial<Record<StatusValue, RiskState>> = {
  complete: 'closed',
  superseded: 'closed',
  cancelled: 'closed',
  approved: 'accepted',
  planned: 'open',
  draft: 'open',
  'in-progress': 'open',
  'in-review': 'open',
  blocked: 'open',
};

/**
 * Reads the state of a risk from its status. An empty status is `open`; so are `not closed` and `partially mitigated`.
 * A word counts at the start of the text or after filler words (`now`, `the risk is`); the middle of a sentence is
 * never used for guesses. Unrecognized text is `unknown`. `team` maps a team's own folded status words.
 */
export function readRiskState(status: string | null, team: ReadonlyMap<string, StatusValue> = new Map()): RiskState {
  const written = withoutComments(status ?? '').trim();
  const said = picked(
    written
      .split(/→|->|=>|⇒|➜|➔/)
      .at(-1)!
      .trim(),
  );
  if (said === null || isEmpty(said)) return 'open';
  if (reopened.test(said)) return 'open';
  if (isChoice(said)) return 'open';
  const own = readStatus(said, team).value;
  if (own !== null && own !== 'unknown' && team.has(normalizeForMatch(said))) return byStatus[own] ?? 'unknown';
  const [, question, no] = answer.exec(said) ?? [];
  const asked = question === undefined ? null : stateOf(question);
  if (asked !== null) return no === undefined ? asked : 'open';
  const unticked = /^(?:\[ \]|☐|⬜)/u.test(said);
  const state = /[?？]\s*$/.test(said) ? null : stateOf(said.replace(/\[[ xX~!/-]?\]/g, ' '));
  if (state !== null) return unticked ? 'open' : state;
  return riskStateMarks.find(([, marks]) => marks.test(said))?.[0] ?? 'unknown';
}

/** `[ ] Open [x] Closed`: the last one ticked; null if none is. */
function picked(text: string): string | null {
  const parts = text.split(/(?=\[[ xX]\]|[☐☑☒])/u).filter((part) => part.trim() !== '');
  if (parts.length < 2 || !parts.every((part) => /^(?:\[[ xX]\]|[☐☑☒])/u.test(part))) return text;
  return parts.findLast((part) => !/^(?:\[ \]|☐)/u.test(part))?.trim() ?? null;
}

/** `Open / Mitigated / Closed`: the template's choice, not made. */
function isChoice(text: string): boolean {
  const parts = text.split(/[|/]/).map(normalizeForMatch);
  return (
    parts.length > 1 &&
    parts.every((part) => states.has(part)) &&
    new Set(parts.map((part) => states.get(part))).size > 1
  );
}

/** The state at the start of a text, or null. */
function stateOf(text: string): RiskState | null {
  const clause = normalizeForMatch(
    text.split(/[([（【,;:.。、!！]|\s[–—-]\s|\s(?:but|aber|pero|mais|но)\s/iu).find((part) => /\p{L}/u.test(part)) ??
      '',
  );
  if (joined.test(clause)) return joinedState(clause);
  const words = clause.split(' ');
  let open = false;
  for (let start = 0; start < Math.min(words.length, 6); start++) {
    for (let count = Math.min(5, words.length - start); count > 0; count--) {
      const phrase = words.slice(start, start + count).join(' ');
      const state = states.get(phrase);
      // `Not open` may mean any other state.
      if (state !== undefined) return !open ? state : state === 'open' ? 'unknown' : 'open';
    }
    const word = words[start]!;
    if (notYet.has(word)) open = true;
    else if (!fillers.has(word)) return null;
  }
  return null;
}

function joinedState(text: string): RiskState | null {
  const bare = text.replace(/^(?:现在|目前|现已|风险|該?リスク[はが]?|現在)\s*/, '');
  for (let length = Math.min(bare.length, 8); length > 0; length--) {
    const state = states.get(bare.slice(0, length));
    if (state === undefined) continue;
    return joinedNegation.test(bare) ? 'open' : state;
  }
  return joinedNegation.test(bare) &&
    [...states.keys()].some((word) => joined.test(word) && bare.includes(word.replace(/^已|済み?$/g, '')))
    ? 'open'
    : null;
}
