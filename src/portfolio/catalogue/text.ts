import type { Catalogue } from './entry.ts';

/** The bytes and the Markdown of a document. */
export const textCodes = {
  'secret-in-document': {
    severity: 'warning',
    title: 'What looks like a password or a key',
    means:
      'The document or metadata.json holds a text in the form of a token, a private key or a password. The message says where, and never repeats it.',
    why: 'Whoever reads the site or the repository could use it, and git keeps it when the line is gone.',
    fix: 'Revoke it where it was made and take it out of the document; then think of the git history, which still has it. If it is none, silence the code for this file.',
    example: 'Deploy with token: and the forty characters of a real one',
  },
  'not-utf8': {
    severity: 'error',
    title: 'A file that is not UTF-8',
    means: 'Bytes of the file are no valid UTF-8. They were read as what they most probably are, or shown as �.',
    why: 'Names and words may be wrong on the site.',
    fix: 'Save the file as UTF-8.',
    example: 'A file saved as windows-1252, in which “é” is one byte',
  },
  'byte-order-mark': {
    severity: 'info',
    title: 'A byte order mark',
    means: 'The file starts with the invisible bytes EF BB BF. They are left out.',
    why: 'Other tools take them for a part of the first heading or of the front matter.',
    fix: 'Save the file as UTF-8 without BOM.',
    example: 'A file saved by an editor that marks UTF-8 so',
  },
  'nul-byte': {
    severity: 'warning',
    title: 'NUL bytes in the text',
    means: 'The file holds bytes of the value 0, which no text has. They are shown as �.',
    why: 'The file is damaged, or no text at all.',
    fix: 'Remove them, or save the file as UTF-8 text if it was meant to be UTF-16.',
    example: 'A file that a crash left half written',
  },
  'empty-file': {
    severity: 'warning',
    title: 'An empty document',
    means: 'The file holds nothing but white space.',
    why: 'It has a page with nothing on it.',
    fix: 'Write the document, or delete the file.',
    example: 'tracks/memory/plan.md of 0 bytes',
  },
  'document-too-large': {
    severity: 'error',
    title: 'A document over the limit',
    means:
      'The document is larger than limits.documentBytes in trackway.yaml, 1 MiB by default. Only its beginning was read.',
    why: 'What follows is missing from the site.',
    fix: 'Split it into documents, or raise the limit.',
    example: 'A log of 5 MB pasted into a report',
  },
  mojibake: {
    severity: 'info',
    title: 'Text that was once read in a wrong encoding',
    means:
      'Letters or emoji went through another encoding and came back as several strange characters. The site shows what they were.',
    why: 'Every other reader still sees the strange characters.',
    fix: 'Save the file with the repaired text.',
    example: 'âœ… Completed, which was ✅ Completed',
  },
  'fence-unterminated': {
    severity: 'warning',
    title: 'A code block that is never closed',
    means: 'A fence opens and nothing closes it, so everything behind it is code.',
    why: 'Headings, risks and dates behind it are not read.',
    fix: 'Close it with a line of the same fence.',
    example: '```js\nconst a = 1;\n\n## Risks',
  },
  'nesting-too-deep': {
    severity: 'error',
    title: 'Quotes or lists inside each other beyond the limit',
    means:
      'Something is nested deeper than limits.nesting in trackway.yaml, 100 by default. From there on it is shown as text.',
    why: 'Such depth is a slip or an attack; rendering it could exhaust the machine.',
    fix: 'Remove the excess markers.',
    example: '> > > > … ten thousand times',
  },
  'table-too-large': {
    severity: 'error',
    title: 'Tables over the limit',
    means:
      'The tables of the document have more cells than limits.tableCells in trackway.yaml, 100,000 by default. The rest is shown as text.',
    why: 'Facts in the rest are not read.',
    fix: 'Split the document, or raise the limit.',
    example: 'A table of 20,000 rows and 8 columns',
  },
  'paragraph-too-dense': {
    severity: 'warning',
    title: 'A paragraph of thousands of marks',
    means:
      'One paragraph holds more than 1,000 times & or 5,000 times _ or @, or one line so many marks ([ ] * _ ~ ` < & @, backslashes, web addresses) that their number times its bytes passes 500 million. They are shown as written there, without a meaning.',
    why: 'The parser would take minutes, or more memory than there is.',
    fix: 'Part the paragraph with blank lines, or move the data out of the document.',
    example: '&amp;&amp;&amp;&amp; … two thousand times',
  },
  'statement-too-long': {
    severity: 'warning',
    title: 'A statement too long for facts',
    means:
      'A heading, paragraph, table cell or value of front matter has more than 4,000 characters. Facts are read from the first 4,000; the page shows it whole.',
    why: 'What a person states in one piece is shorter; what is longer is data, and would take minutes to read.',
    fix: 'Split it, or move the data out of the document.',
    example: '**Status:** Draft … and a hundred pages on the same line',
  },
  'parse-failed': {
    severity: 'error',
    title: 'The parser failed on the document',
    means: 'The Markdown parser gave up. The document is shown as plain text, and no facts are read from it.',
    why: 'The overview pages lack what the document says.',
    fix: 'Report it with the document, or with the shortest part of it that gives the same message.',
    example: 'None is known.',
  },
  'front-matter-invalid': {
    severity: 'error',
    title: 'Front matter that is not valid YAML',
    means:
      'The block between the first two lines of --- could not be parsed there. Its plain key: value lines were read.',
    why: 'Values behind that place may be missing or wrong.',
    fix: 'Quote values that hold a colon or begin with a backtick, @, [ or {.',
    example: '---\ntitle: Memory: the next step\n---',
  },
  'front-matter-duplicate-key': {
    severity: 'warning',
    title: 'A key twice in front matter',
    means: 'The same key stands twice. The first one counts.',
    why: 'Readers of the other line believe something else.',
    fix: 'Remove one of the lines.',
    example: '---\nstatus: draft\nstatus: approved\n---',
  },
  'front-matter-too-large': {
    severity: 'error',
    title: 'Front matter over a limit',
    means:
      'The front matter is larger, deeper or fuller of aliases than the limits in trackway.yaml allow. Only its plain lines were read.',
    why: 'A few lines of YAML can be written so that they fill a machine’s memory.',
    fix: 'Move what is no metadata into the document, or raise the limit.',
    example: 'A list of 10,000 commits in front matter',
  },
  'front-matter-unclosed': {
    severity: 'error',
    title: 'Front matter without its last line',
    means: 'The file begins with --- and key: value lines, but no second --- follows.',
    why: 'Other tools take the whole document for metadata.',
    fix: 'Add a line of --- behind the last key.',
    example: '---\ntitle: Memory\n\n# Specification',
  },
  'front-matter-language': {
    severity: 'warning',
    title: 'Front matter in another language than YAML',
    means: 'The first line names a language behind ---. Such front matter is shown as text and never run.',
    why: 'Its values are not read.',
    fix: 'Write it as YAML after a first line of exactly ---.',
    example: '---js\nmodule.exports = { title: "Memory" }\n---',
  },
} as const satisfies Catalogue;
