/**
 * Puts an apostrophe before text that a spreadsheet would run as a formula (OWASP, "CSV Injection"). A formula starts
 * with `=`, `+`, `-`, `@` or their full-width forms, a tab or a line end. Some programs split cells at semicolons, tabs
 * or line ends even inside quotation marks, so a formula may start after each of these too. Commas are safe inside
 * quotation marks. Programs may drop control and invisible characters before a formula, as they drop spaces.
 * `withoutFormulaGuard` removes exactly these apostrophes.
 */
const beforeFormula = /((?:^|[;\t\r\n])[\s"'\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]*)(?=[=+\-@＝＋－＠])/gu;
const afterMark = /((?:^|[;\t\r\n])[\s"'\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]*)'(?=[=+\-@＝＋－＠])/gu;
const leadingSpace = /^(?='*[\t\r\n])/;
const markedSpace = /^'(?='*[\t\r\n])/;

/** A text that no spreadsheet runs as a formula, however it splits the line. */
export const withFormulaGuard = (text: string): string => text.replace(beforeFormula, "$1'").replace(leadingSpace, "'");

/** Undoes `withFormulaGuard`. */
export const withoutFormulaGuard = (text: string): string => text.replace(markedSpace, '').replace(afterMark, '$1');
