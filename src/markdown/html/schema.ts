import type { Schema } from 'hast-util-sanitize';
import { allowedElements } from '../html-names.ts';

/**
 * The HTML that a document may contain: text, tables, images and links; nothing that runs, embeds, styles, submits or
 * draws outside its box. Classes and `data-` names are those that this folder sets. Ids get a prefix, so that no
 * document can shadow an element of the page (DOM clobbering).
 */
export const schema: Schema = {
  strip: [
    'script',
    'style',
    'template',
    'noscript',
    'iframe',
    'object',
    'embed',
    'svg',
    'math',
    'select',
    'textarea',
    'title',
    'xmp',
    'noembed',
    'noframes',
  ],
  clobber: ['id', 'name', 'ariaDescribedBy', 'ariaLabelledBy'],
  clobberPrefix: 'user-content-',
  allowComments: false,
  allowDoctypes: false,
  ancestors: {
    caption: ['table'],
    tbody: ['table'],
    td: ['table'],
    tfoot: ['table'],
    th: ['table'],
    thead: ['table'],
    tr: ['table'],
    li: ['ol', 'ul'],
    summary: ['details'],
  },
  protocols: {
    href: ['http', 'https', 'mailto'],
    src: ['http', 'https'],
    cite: ['http', 'https'],
  },
  tagNames: [...allowedElements],
  attributes: {
    '*': ['dataAt', 'dir', 'id', 'lang', 'title'],
    a: [
      'href',
      'name',
      'dataFootnoteBackref',
      'dataFootnoteRef',
      'ariaDescribedBy',
      'ariaLabel',
      ['className', 'data-footnote-backref'],
    ],
    blockquote: ['cite'],
    code: [['className', /^language-[\w+#.-]{1,40}$/]],
    del: ['cite', 'dateTime'],
    details: ['open'],
    div: [
      ['className', 'value', 'unwritten-block'],
      ['align', 'left', 'center', 'right'],
    ],
    h2: [['className', 'sr-only', 'visually-hidden']],
    img: ['alt', 'height', 'src', 'width', ['align', 'left', 'center', 'right']],
    ins: ['cite', 'dateTime'],
    li: ['value', ['className', 'task', 'field']],
    ol: ['reversed', 'start', ['type', '1', 'a', 'A', 'i', 'I'], ['className', 'tasks']],
    q: ['cite'],
    section: ['dataFootnotes', ['className', 'footnotes']],
    span: [
      ['className', 'tick', 'visually-hidden', 'unwritten', 'unwritten-code', 'label', 'colon'],
      ['dataState', 'done', 'open', 'partial', 'blocked', 'none'],
    ],
    td: ['colSpan', 'rowSpan', ['align', 'left', 'center', 'right']],
    th: ['colSpan', 'rowSpan', 'scope', 'abbr', ['align', 'left', 'center', 'right']],
    time: ['dateTime'],
    ul: [['className', 'fields', 'tasks']],
  },
};
