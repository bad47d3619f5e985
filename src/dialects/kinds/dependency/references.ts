import type { Statement } from '../../shapes/statements.ts';

/**
 * What a text names as another track. `sure` is true if its form leaves no doubt (an ID, a slug in code, a relative
 * link).
 */
export interface Reference {
  target: string;
  sure: boolean;
}

/** `TRACK-117`, but not `ADR-12` and the like. */
const ticket =
  /\b(?!(?:ADR|RFC|ISO|UTF|SHA|HTTP|CVE|WCAG|GPT|RFP|SLA|API|UC|FR|NFR|AC|US|PR|P|Q|H|T|R|M|S|V)-)[A-Z][A-Z0-9]{1,15}-\d{1,6}\b/;
const slug = /^(?=[\w-]*[-_])[\p{Ll}\d][\p{Ll}\p{Lu}\d]*(?:[-_][\p{L}\d.]+)+$/u;
/** IDs that end in the date on which the track began. */
const dated = /^[\p{L}\d][\p{L}\d_.-]*[_-](?:19|20)\d{6}$/u;
const featureId = /^\d+\.\d+(?:\.\d+)*\b/;
const notTrack =
  /[/\\]?[\w-]+\.(?:ts|js|tsx|py|rs|go|java|md5|json|ya?ml|toml|sh|sql|css|html?|png|svg|txt|cfg|ini|lock)$|\(|=|\s|^@|^https?:/i;

/**
 * The track that a statement names by a link, a code span, or an ID in its text; null if it names none in these forms.
 */
export function referenceIn(entry: Pick<Statement, 'refs' | 'full' | 'lead'>): Reference | null {
  for (const ref of entry.refs) {
    if (ref.kind === 'link' && isTrackLink(ref.url)) return { target: ref.url, sure: true };
    // In the middle of an explanation a slug is any name.
    if (ref.kind === 'code' && entry.full.length > 80 && entry.full.indexOf(ref.text) > 40) continue;
    if (ref.kind === 'code' && !notTrack.test(ref.text) && (slug.test(ref.text) || ticket.test(ref.text)))
      return { target: ref.text, sure: true };
  }
  return idIn(entry.lead ?? '') ?? idIn(entry.full);
}

const verb =
  /^(?:needs|blocks|blocked by|requires|depends on|relates to|supersedes|replaces|required by|needed by)\s+/i;

/**
 * An ID such as `TRACK-117` anywhere in a text, or a slug or feature number at its start: alone, or before a colon,
 * dash or bracket. Null for none.
 */
export function idIn(text: string): Reference | null {
  const found = ticket.exec(text);
  if (found !== null) return { target: found[0], sure: true };
  const [first = ''] = text
    .trim()
    .replace(verb, '')
    .split(/\s*[:：(（,;]|\s+[–—-]\s+/);
  const bare = first.trim().replace(/^[`"'[]+|[`"'\]]+$/g, '');
  if (slug.test(bare) && !notTrack.test(bare)) return named(bare);
  const feature = featureId.exec(bare);
  return feature === null ? null : { target: feature[0], sure: true };
}

/** A slug with a date or ticket number can only be a track; any other may be a package. */
const named = (target: string): Reference => ({ target, sure: dated.test(target) || ticket.test(target) });

/** True for a relative link to a folder or document, not to the web, an image or an anchor on the same page. */
function isTrackLink(url: string): boolean {
  if (/^[a-z][a-z\d+.-]*:|^\/\/|^#|^mailto:/i.test(url)) return false;
  return /tracks?\/|^\.\.\/|\/$|(?:spec|plan|index|readme|prd|metadata)\.(?:md|json)(?:#|$)/i.test(url);
}

const joints = /\s*(?:,|;|、|，|\band\b|\bund\b|\bet\b|\by\b|\bи\b|\s\+\s)\s*/;

/** The references in a value that lists several (`TRACK-1, TRACK-2`); any other value is returned as one item. */
export function listIn(text: string): string[] {
  const parts = text.split(joints).filter((part) => part.trim() !== '');
  return parts.length > 1 && parts.every((part) => idIn(part.replace(/\s*[(（].*$/u, '')) !== null) ? parts : [text];
}
