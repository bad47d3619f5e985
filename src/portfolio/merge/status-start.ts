import { builtIn } from '../../dialects/vocabulary/index.ts';
import { memoize } from '../../model/memoize.ts';
import { normalizeForMatch } from '../../model/normalize.ts';
import { readStatus, statusWord } from '../../model/read-status.ts';
import { sinceIn } from '../../model/since.ts';
import { type StatusValue, statusValues } from '../../model/status.ts';
import type { Track } from '../../model/track.ts';
import type { Day } from '../../model/when.ts';
import type { Config } from '../config/config.ts';

/** Words for statuses: all known ones, and those that the site shows. */
export interface StatusWords {
  known: ReadonlyMap<string, StatusValue>;
  shown: Partial<Record<StatusValue, string>>;
}

/** Status words at the start of change log entries. Fewer than the vocabulary: `Plan: …`, `Release: …` report work. */
const logWords = new Map<string, StatusValue>(
  Object.entries({
    blocked:
      'blocked; on hold; blockiert; bloqueado; bloqueada; bloqué; bloquée; заблокировано; заблокирован; ブロック; 保留; 阻塞; 已阻塞',
    'in-progress': 'in progress; in arbeit; en curso; en progreso; en cours; в работе; 進行中; 进行中',
    'in-review': 'in review; in prüfung; en revisión; en révision; на проверке; レビュー中; 评审中',
    approved:
      'approved; genehmigt; freigegeben; aprobado; aprobada; approuvé; approuvée; утверждено; утвержден; 承認; 承認済み; 已批准',
    planned: 'planned; geplant; planificado; planifié; запланировано; 計画済み; 已计划',
    draft: 'draft; entwurf; borrador; brouillon; черновик; 下書き; 草稿',
    complete:
      'complete; completed; shipped; abgeschlossen; completado; completada; terminé; terminée; завершено; завершен; 完了; 已完成',
    superseded: 'superseded; ersetzt; sustituido; remplacé; заменено; 置き換え済み; 已取代',
    cancelled:
      'cancelled; canceled; abgebrochen; cancelado; cancelada; annulé; annulée; отменено; отменен; 中止; 已取消',
  }).flatMap(([value, words]) =>
    words.split('; ').map((word) => [normalizeForMatch(word), value as StatusValue] as const),
  ),
);

/** Characters of a line that are searched: a status is near the start. */
const longest = 200;

const line =
  /^(?:(?<label>status|state|estado|statut|статус|状態|状态|ステータス)\s*(?:changed to|set to|is now|now)?\s*[:：=→]*\s*)?(?<said>[\p{L}\s-]+?)\s*(?:[:：.,;(（–—]|\s(?:after|since|because|until)\b|$)/iu;

/**
 * The status that a change log entry gives the track from its day on, or null. It is alone or comes first: `Blocked:
 * …`, `Status: Approved`, `Cancelled after …`. `Complete rewrite` gives none.
 */
export function loggedStatus(text: string, { known, shown }: StatusWords): StatusValue | null {
  const { label, said = '' } = line.exec(text.trim().slice(0, longest))?.groups ?? {};
  const word = normalizeForMatch(said);
  const custom = statusValues.find(
    (value) => value !== 'unknown' && normalizeForMatch(shown[value] ?? '') === word && word !== '',
  );
  return custom ?? logWords.get(word) ?? (label === undefined ? null : statusWord(said, known));
}

/** Markup and labels before a status in its line: list mark, label, quotation mark, cell border. */
const beforeStatus = /^[\s>|*_#"'`-]*(?:[\p{L}_ ]{2,24}[*_"'`]*\s*[:：|=][*_"'`\s|]*)?/u;

const vocabularies = new WeakMap<object, ReadonlyMap<string, StatusValue>>();

/** The built-in words for statuses and the team's own, by normalised word. Made once for one set of settings. */
export function statusVocabulary(statuses: Config['statuses']): ReadonlyMap<string, StatusValue> {
  const known = vocabularies.get(statuses);
  if (known !== undefined) return known;
  const team = Object.entries(statuses).map(([word, value]) => [normalizeForMatch(word), value] as const);
  const made = new Map([...builtIn.statuses, ...team]);
  vocabularies.set(statuses, made);
  return made;
}

/** Makes a reader for the status in a line: `**Status:** Blocked`, `"status": "blocked",`; null if there is none. */
export function statusReader({ statuses }: Pick<Config, 'statuses'>): (line: string) => StatusValue | null {
  const known = statusVocabulary(statuses);
  // One line is compared with every line that a commit replaced.
  return memoize((line) => {
    const { value } = readStatus(
      line
        .slice(0, longest)
        .replace(beforeStatus, '')
        .replace(/[*_"'`|,\s]+$/u, ''),
      known,
    );
    return value === 'unknown' ? null : value;
  }, longest);
}

type Stated = Pick<Track, 'status' | 'statusDates' | 'blockers' | 'changes'>;

/**
 * The start of a track's status, from its documents: next to the status (`Blocked since 2026-05-01`), a date with the
 * status as its name (`shipped: 2026-03-01`), the change log, the first blocker. Never after `asOf`; null if unknown.
 */
export function statedStart({ status, statusDates, blockers, changes }: Stated, asOf: Day): Track['statusStart'] {
  if (status.source === null) return null;
  const beside = sinceIn(status.text ?? '', asOf);
  const blocked = status.value === 'blocked' ? blockers : [];
  const named = statusDates.find(({ value }) => value === status.value);
  const logged = saysSince(status.text) ? null : loggedStart(changes, status.value, asOf);
  const first = blocked
    .filter(({ since }) => since !== null && since.start <= asOf)
    .toSorted((one, other) => (one.since!.start < other.since!.start ? -1 : 1))[0];
  const found = [
    { when: beside, source: status.source },
    ...(named === undefined ? [] : [named]),
    ...(logged === null ? [] : [{ when: logged.date, source: logged.source }]),
    ...(first === undefined ? [] : [{ when: first.since, source: first.source }]),
  ].find(({ when }) => when !== null && when.start <= asOf);
  return found?.when == null ? null : { when: found.when, basis: 'document', source: found.source };
}

const sinceWord = /(?<!\p{L})(?:since|seit|desde|depuis)(?!\p{L})/iu;
/** "Since" with an incomplete date: a day of the change log might contradict it. */
const saysSince = (text: string | null): boolean => sinceWord.test(text ?? '');

/**
 * The change log entry that started the current status: the first of the latest entries that all have it. Null if the
 * latest entry with a status has another.
 */
function loggedStart(changes: Track['changes'], value: StatusValue, asOf: Day): Track['changes'][number] | null {
  const withStatus = changes
    .filter(({ date, status }) => date?.precision === 'day' && date.end <= asOf && status !== null)
    .toSorted((one, other) => (one.date!.end < other.date!.end ? 1 : -1));
  const before = withStatus.findIndex(({ status }) => status !== value);
  return withStatus[(before === -1 ? withStatus.length : before) - 1] ?? null;
}
