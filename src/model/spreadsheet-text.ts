/**
 * Text that no spreadsheet runs (OWASP, "CSV Injection"): an apostrophe before what would begin a formula. A cell begins a formula with
 * `=`, `+`, `-`, `@` or their full-width forms, or with a tab or a line end. Programs that take the semicolon, the tab or the line
 * end for the end of a cell, whatever quotation marks say, find a beginning after each of them as well. A comma is no such end: the
 * quotation marks of CSV hold for it. `asWritten` takes exactly these apostrophes away.
 */
const beforeFormula = /((?:^|[;\t\r\n])[\s"']*)(?=[=+\-@＝＋－＠])/gu;
const afterMark = /((?:^|[;\t\r\n])[\s"']*)'(?=[=+\-@＝＋－＠])/gu;
const leadingSpace = /^(?='*[\t\r\n])/;
const markedSpace = /^'(?='*[\t\r\n])/;

/** A text as a cell that is no formula, wherever a spreadsheet parts it. */
export const harmless = (text: string): string => text.replace(beforeFormula, "$1'").replace(leadingSpace, "'");

/** The text that `harmless` was given. */
export const asWritten = (text: string): string => text.replace(markedSpace, '').replace(afterMark, '$1');
