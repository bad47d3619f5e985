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

/**
 * `Sign-off status overview`, `Approval log`: a heading about signatures, whatever else it mentions. The first test is
 * fast.
 */
export const isAboutSigning = (title: string): boolean => /sign|approv/i.test(title) && aboutSigning.test(title);
const aboutSigning =
  /^(?:[\p{L}-]+ ){0,2}(?:sign-?offs?|approvals?|approvers?)(?: (?:status|record|records|overview|table|matrix|log|tracker|sheet|history|list|summary|section|block))*$/iu;
