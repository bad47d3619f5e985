import { isPlaceholder, stripPlaceholders } from '../../markdown/placeholders/placeholders.ts';
import { withoutComments } from '../../model/comments.ts';
import { withoutEmoji } from '../../model/normalize.ts';
import { isKindAlone, kindBefore } from '../vocabulary/kinds.ts';

const identified = /^([\p{L}\d][\p{L}\d_.-]*)\s*(?:[:：]|\s[–—-])\s+(.+)$/u;
const looksLikeId = /^(?=.*[\d_-])[\p{L}\d][\p{L}\d_.-]*$/u;
/** Words for a roadmap at the end of a title. */
const roadmapNames = 'roadmap|дорожная карта|hoja de ruta|feuille de route|fahrplan|로드맵';
const roadmapCharacters = 'ロードマップ|路线图|路線圖';
const endsAsRoadmap = new RegExp(`(?:${roadmapNames}|${roadmapCharacters})$`, 'iu');
const roadmapTail = new RegExp(
  String.raw`(?:^|\s+[–—:-]\s+|[:：]\s*|\s+|の)(?:${roadmapNames}|${roadmapCharacters})$`,
  'iu',
);
/** Words that alone are no name: `Migration Roadmap` keeps both. */
const aboutWork =
  /^(?:improvements?|features?|migration|testing|engineering|technical|technology|public|master|future|annual|strategic|strategy|data|security|marketing|content|design|quality|performance|refactoring|integration|modernization|learning|career|research|mvp|version)$/iu;
/** Words that cannot precede a removed `Roadmap`: the title would be cut short. */
const goesOn =
  /(?:^|\s)(?:&|\+|and|und|et|y|e|и|or|the|of|for|de|du|del|implementation|development|release|product|project|status)$/iu;

/** Removes `Roadmap` from the end of a title. Testing the end first spares most titles the full search. */
function withoutRoadmap(text: string): string {
  if (!endsAsRoadmap.test(text)) return text;
  const bare = text.replace(roadmapTail, '');
  return goesOn.test(bare) || aboutWork.test(bare) ? text : bare;
}

/** A date at the start of a title, which is not part of it. */
const day = /^\d{4}-\d{2}-\d{2}\s*[:—–-]?\s+(?=\p{L})/u;

export interface TitleReading {
  title: string;
  /** The ID that precedes the title in the heading. */
  id: string | null;
  /** True for a heading that is only template text. */
  unfilled: boolean;
}

/** A kind or an ID with nothing after its colon or dash. */
const endsOpen = /(?:[:：]|\s[–—-])[\s.…]*$/u;

/** A title without its emoji, unless it consists only of emoji: `🚀`, `Track Spec: 🚀`. */
function undecorated(text: string): string {
  const bare = withoutEmoji(text);
  if (!/[\p{L}\p{N}]/u.test(bare)) return text.trim();
  if (!endsOpen.test(bare)) return bare;
  const [, before = '', title = text] = /^(.*(?:[:：]|\s[–—-])\s*)(\S.*)$/u.exec(text) ?? [];
  return `${withoutEmoji(before)} ${title}`.trim();
}

/**
 * Reads a document's title from its first heading. Drops the kind of document before it (`Feature Specification: …`),
 * the ID before a dash, `Roadmap` after it, the checkbox and emoji. The name of the file, or of a folder that
 * contains it (`names`), counts as an ID, whatever its form.
 */
export function readTitle(heading: string, names: readonly string[] = []): TitleReading {
  const bare = undecorated(withoutComments(heading).replace(/^\[.?\]\s*/, '')).replace(day, '');
  const prefix = kindBefore(bare);
  const rest = prefix === null ? bare : bare.slice(prefix.length);
  const named = withoutRoadmap(rest).trim();
  if (named === '' && rest.trim() !== '') return { title: '', id: null, unfilled: false };
  if (stripPlaceholders(named) === '') return { title: '', id: null, unfilled: true };
  const parted = identified.exec(rest);
  const isOwnName =
    !isKindAlone(parted?.[1] ?? '') &&
    names.some((name) => parted?.[1] === name && /^\s+[–—-]\s/.test(rest.slice(name.length)));
  if (
    parted !== null &&
    (isOwnName || (looksLikeId.test(parted[1] ?? '') && (prefix !== null || /\d/.test(parted[1] ?? ''))))
  ) {
    const title = parted[2] ?? '';
    return { title: isPlaceholder(title) ? '' : tidy(title), id: idOf(parted[1]), unfilled: isPlaceholder(title) };
  }
  if (prefix !== null && looksLikeId.test(rest.trim())) return { title: tidy(bare), id: rest.trim(), unfilled: false };
  return { title: tidy(rest), id: null, unfilled: false };
}

/** `P0 - Team scope` gives a priority, not an ID. */
const idOf = (text: string | undefined): string | null => (text === undefined || /^P\d$/u.test(text) ? null : text);

const roadmapHead =
  /^(?:fahrplan|календарный план|дорожная карта|hoja de ruta|feuille de route)\s+(?:(?:de|für|for|von|of)\s+)?(?!(?:проекта|продукта|proyecto|producto|projet|produit|produkt|projekt)$)(?=\S)/iu;

function tidy(text: string): string {
  const bare = withoutRoadmap(text).replace(roadmapHead, '').trim();
  // `Acme — Product Roadmap`: what remains after the dash is not a name.
  return bare === '' || /\s[–—-]\s+\S+$/.test(bare) ? text.trim() : bare;
}
