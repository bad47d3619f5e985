import { isPlaceholder, stripPlaceholders } from '../../markdown/placeholders/placeholders.ts';
import { withoutComments } from '../../model/comments.ts';
import { withoutEmoji } from '../../model/normalize.ts';
import { kindBefore } from '../vocabulary/kinds.ts';

const identified = /^([\p{L}\d][\p{L}\d_.-]*)\s*(?:[:：]|\s[–—-])\s+(.+)$/u;
const looksLikeId = /^(?=.*[\d_-])[\p{L}\d][\p{L}\d_.-]*$/u;
/** Names of a roadmap at the end of a title. */
const roadmapNames = 'roadmap|дорожная карта|hoja de ruta|feuille de route|fahrplan|로드맵';
const roadmapCharacters = 'ロードマップ|路线图|路線圖';
const endsAsRoadmap = new RegExp(`(?:${roadmapNames}|${roadmapCharacters})$`, 'iu');
const roadmapTail = new RegExp(
  String.raw`(?:^|\s+[–—:-]\s+|[:：]\s*|\s+|の)(?:${roadmapNames}|${roadmapCharacters})$`,
  'iu',
);
/** Words after which a title is not at its end. */
const goesOn =
  /(?:^|\s)(?:&|\+|and|und|et|y|e|и|or|the|of|for|de|du|del|implementation|development|release|product|project|status)$/iu;

/** A look at the end spares most titles the search for what stands before it. */
function withoutRoadmap(text: string): string {
  if (!endsAsRoadmap.test(text)) return text;
  const bare = text.replace(roadmapTail, '');
  return goesOn.test(bare) ? text : bare;
}

/** The day with which a title begins, which is none of its words. */
const day = /^\d{4}-\d{2}-\d{2}\s*[:—–-]?\s+(?=\p{L})/u;

export interface TitleReading {
  title: string;
  /** An ID that the heading states before the title. */
  id: string | null;
  /** True for a heading that is nothing but template text. */
  unfilled: boolean;
}

/** A kind or an ID, and behind its colon or dash nothing. */
const endsOpen = /(?:[:：]|\s[–—-])[\s.…]*$/u;

/** A title without its emoji, except where they are all there is of it: `🚀`, `Track Spec: 🚀`. */
function undecorated(text: string): string {
  const bare = withoutEmoji(text);
  if (!/[\p{L}\p{N}]/u.test(bare)) return text.trim();
  if (!endsOpen.test(bare)) return bare;
  const [, before = '', title = text] = /^(.*(?:[:：]|\s[–—-])\s*)(\S.*)$/u.exec(text) ?? [];
  return `${withoutEmoji(before)} ${title}`.trim();
}

/**
 * A document's title from its first heading: without the kind of document before it (`Feature Specification: …`), the ID before a
 * dash, `Roadmap` behind it, checkbox and emoji. A name of `folders`, which hold the document, counts
 * as an ID whatever it looks like.
 */
export function readTitle(heading: string, folders: readonly string[] = []): TitleReading {
  const bare = undecorated(withoutComments(heading).replace(/^\[.?\]\s*/, '')).replace(day, '');
  const prefix = kindBefore(bare);
  const rest = prefix === null ? bare : bare.slice(prefix.length);
  const named = withoutRoadmap(rest).trim();
  if (named === '' && rest.trim() !== '') return { title: '', id: null, unfilled: false };
  if (stripPlaceholders(named) === '') return { title: '', id: null, unfilled: true };
  const parted = identified.exec(rest);
  const isOwnName = folders.some((folder) => parted?.[1] === folder && /^\s+[–—-]\s/.test(rest.slice(folder.length)));
  if (
    parted !== null &&
    (isOwnName || (looksLikeId.test(parted[1] ?? '') && (prefix !== null || /\d/.test(parted[1] ?? ''))))
  ) {
    const title = parted[2] ?? '';
    return { title: isPlaceholder(title) ? '' : tidy(title), id: parted[1] ?? null, unfilled: isPlaceholder(title) };
  }
  if (prefix !== null && looksLikeId.test(rest.trim())) return { title: tidy(bare), id: rest.trim(), unfilled: false };
  return { title: tidy(rest), id: null, unfilled: false };
}

const roadmapHead =
  /^(?:fahrplan|дорожная карта|hoja de ruta|feuille de route)\s+(?:(?:de|für|for|von|of)\s+)?(?=\S)/iu;

function tidy(text: string): string {
  const bare = withoutRoadmap(text).replace(roadmapHead, '').trim();
  // `Acme — Product Roadmap`: what is left behind the dash is no name.
  return bare === '' || /\s[–—-]\s+\S+$/.test(bare) ? text.trim() : bare;
}
