/**
 * A text without control characters, except tabs and line ends: a terminal would obey them, and calendars must not
 * contain them (RFC 5545, 3.1, CONTROL).
 */
export const printable = (text: string): string => text.replace(/(?![\t\n\r])\p{Cc}/gu, '');
