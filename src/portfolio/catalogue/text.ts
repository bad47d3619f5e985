import type { Catalogue } from './entry.ts';

/** Diagnostics of the bytes and the Markdown of a document. */
export const textCodes = {
  'secret-in-document': {
    severity: 'warning',
    title: 'A possible password or key',
    means:
      'The document or metadata.json contains text that looks like a token, a private key or a password. The message gives its place, but never repeats it.',
    why: 'Anyone who reads the site or the repository could use it, and git keeps it even after the line is gone.',
    fix: 'Revoke it, and remove it from the document; the git history still contains it. If it is not a secret, silence the code for this file.',
    example: 'Deploy with token: and the forty characters of a real one',
  },
  'not-utf8': {
    severity: 'error',
    title: 'A file that is not UTF-8',
    means:
      'The file contains bytes that are not valid UTF-8. They were read in the most likely encoding, or shown as �.',
    why: 'Names and words may be wrong on the site.',
    fix: 'Save the file as UTF-8.',
    example: 'A file saved as windows-1252, in which “é” is one byte',
  },
  'byte-order-mark': {
    severity: 'info',
    title: 'A byte order mark',
    means: 'The file starts with the invisible bytes EF BB BF. They are ignored.',
    why: 'Other tools take them for part of the first heading or the front matter.',
    fix: 'Save the file as UTF-8 without BOM.',
    example: 'A file saved by an editor that marks UTF-8 with a BOM',
  },
  'nul-byte': {
    severity: 'warning',
    title: 'NUL bytes in the text',
    means: 'The file contains bytes with the value 0, which text never has. They are shown as �.',
    why: 'The file is damaged, or is not text.',
    fix: 'Remove them, or save the file as UTF-8 text if it was meant to be UTF-16.',
    example: 'A file that was half written when the system crashed',
  },
  'direction-control': {
    severity: 'info',
    title: 'A character that changes the direction of text',
    means:
      'The file contains an invisible character that embeds, overrides or isolates a direction of writing (U+202A to U+202E, U+2066 to U+2069). Titles, names and lists are shown without it, the document’s own page with it. In the name of a file or folder, where U+061C, U+200E and U+200F count too, it is shown as its code, such as (U+202E). The message names the first.',
    why: 'Text can look different from what it says, which can hide changes from reviewers.',
    fix: 'Remove it, unless a right-to-left text needs it.',
    example: 'A title with U+202E, after which letters are shown from right to left',
  },
  'empty-file': {
    severity: 'warning',
    title: 'An empty document',
    means: 'The file is empty or contains only white space.',
    why: 'Its page is empty.',
    fix: 'Write the document, or delete the file.',
    example: 'tracks/memory/plan.md of 0 bytes',
  },
  'document-too-large': {
    severity: 'error',
    title: 'A document that is too large',
    means:
      'The document is larger than limits.documentBytes in trackway.yaml, 1 MiB by default. Only its beginning was read.',
    why: 'The rest is missing from the site.',
    fix: 'Split it into several documents, or raise the limit.',
    example: 'A 5 MB log pasted into a report',
  },
  mojibake: {
    severity: 'info',
    title: 'Text in a wrong encoding',
    means:
      'Letters or emoji were read in a wrong encoding and became several strange characters. The site shows the original ones.',
    why: 'Everyone who reads the file still sees the strange characters.',
    fix: 'Save the file with the repaired text.',
    example: 'âœ… Completed, which was ✅ Completed',
  },
  'fence-unterminated': {
    severity: 'warning',
    title: 'A code block that is not closed',
    means: 'A code fence is opened but never closed, so the rest of the document is code.',
    why: 'Headings, risks and dates in the rest are not read.',
    fix: 'Close it with a line of the same characters.',
    example: '```js\nconst a = 1;\n\n## Risks',
  },
  'nesting-too-deep': {
    severity: 'error',
    title: 'Quotes or lists nested too deeply',
    means:
      'Quotes or lists are nested deeper than limits.nesting in trackway.yaml, 100 levels by default, or more than 50,000 of them are nested more than three levels deep. The rest is shown as text.',
    why: 'Such depth is a mistake or an attack; rendering it could exhaust the machine.',
    fix: 'Remove the excess markers.',
    example: '> > > > … ten thousand times',
  },
  'table-too-large': {
    severity: 'error',
    title: 'Tables that are too large',
    means:
      'The tables of the document have more cells than limits.tableCells in trackway.yaml, 100,000 by default. The rest is shown as text.',
    why: 'No facts are read from the rest.',
    fix: 'Split the document, or raise the limit.',
    example: 'A table of 20,000 rows and 8 columns',
  },
  'paragraph-too-dense': {
    severity: 'warning',
    title: 'Too many Markdown characters',
    means:
      'A paragraph has more than 1,000 & or 5,000 _ or @ characters, or a line has so many Markdown characters ([ ] * _ ~ ` < & @, backslashes, web addresses) that their number times its bytes exceeds 500 million. They are shown as plain text.',
    why: 'The parser would take minutes, or run out of memory.',
    fix: 'Split the paragraph with blank lines, or move the data out of the document.',
    example: '&amp;&amp;&amp;&amp; … two thousand times',
  },
  'statement-too-long': {
    severity: 'warning',
    title: 'A statement that is too long',
    means:
      'A heading, paragraph, table cell or front matter value has more than 4,000 characters. Facts are read from the first 4,000; the page shows all of it.',
    why: 'Longer text is usually data, and would take minutes to read.',
    fix: 'Split it, or move the data out of the document.',
    example: '**Status:** Draft … and a hundred pages on the same line',
  },
  'parse-failed': {
    severity: 'error',
    title: 'The parser failed on a document',
    means: 'The Markdown parser failed. The document is shown as plain text, without facts.',
    why: 'The overview pages lack its facts.',
    fix: 'This is a bug. Please report it with the document, or with the shortest part that gives the same message.',
    example: 'None known.',
  },
  'front-matter-invalid': {
    severity: 'error',
    title: 'Front matter that is not valid YAML',
    means:
      'The block between the first two lines of --- could not be parsed at this point. Its plain key: value lines were read.',
    why: 'Values after this point may be missing or wrong.',
    fix: 'Quote values that contain a colon or begin with a backtick, @, [ or {.',
    example: '---\ntitle: Memory: the next step\n---',
  },
  'front-matter-duplicate-key': {
    severity: 'warning',
    title: 'A duplicate key in front matter',
    means: 'The same key appears twice. Both values were read; if there can be only one, the first counts.',
    why: 'Anyone who reads the other line gets another value.',
    fix: 'Remove one of the lines.',
    example: '---\nstatus: draft\nstatus: approved\n---',
  },
  'front-matter-too-large': {
    severity: 'error',
    title: 'Front matter that is too large',
    means:
      'The front matter is larger or deeper than the limits in trackway.yaml, or has too many aliases. Only its plain key: value lines were read.',
    why: 'A few lines of YAML can expand to fill a machine’s memory.',
    fix: 'Move what is not metadata into the document, or raise the limit.',
    example: 'A list of 10,000 commits in front matter',
  },
  'front-matter-unclosed': {
    severity: 'error',
    title: 'Front matter that is not closed',
    means: 'The file begins with --- and key: value lines, but there is no second ---.',
    why: 'Other tools take the whole document for metadata.',
    fix: 'Add a line of --- after the last key.',
    example: '---\ntitle: Memory\n\n# Specification',
  },
  'front-matter-language': {
    severity: 'warning',
    title: 'Front matter in a language other than YAML',
    means: 'The first line names a language after ---. Such front matter is shown as text, and never run.',
    why: 'Its values are not read.',
    fix: 'Write it as YAML after a first line of exactly ---.',
    example: '---js\nmodule.exports = { title: "Memory" }\n---',
  },
} as const satisfies Catalogue;
