const gateWord = /(?<![\p{L}-])(?:gates?|go ?\/ ?no-?go)(?![\p{L}-])/iu;
/** Headings in which a gate is a component, or the work is on gates. */
const otherGates =
  /\b(?:feature|logic|api|speaker|memory|security|data) gates?\b|\bgates? (?:design|implementation|api|module|service|runner|architecture|logic|wiring|plan|ci|script)\b|^gate\s*[:：]|^(?:requirement|epic|story|phase|sprint|task|step|milestone)(?!\p{L})/iu;

/**
 * True for a short heading for gates: `Core gate criteria`, `Go/no-go 12 May`. A single one counts too: `Gate 2:
 * Project plan`.
 */
export const isGatesTitle = (title: string): boolean =>
  title.split(/\s+/).length <= 7 && gateWord.test(title) && !otherGates.test(title);
