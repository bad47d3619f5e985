/** Words that stand for themselves in Markdown: no emphasis, no link, no HTML, no code. */
export const markdownText = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>]/g, '\\$&');
