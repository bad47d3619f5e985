/** Text escaped for Markdown: no emphasis, link, HTML or code. */
export const markdownText = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>]/g, '\\$&');
