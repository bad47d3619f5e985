import type { Day } from '../../../model/when.ts';

const refused =
  /^(?:\P{L}*)(?:rejected|refused|declined|denied|vetoed|not approved|disapproved|abgelehnt|verweigert|nicht (?:freigegeben|genehmigt)|rechazad[oa]|denegad[oa]|no aprobad[oa]|rejeitad[oa]|recusad[oa]|reprovad[oa]|refusée?|rejetée?|отклонен[оа]?|отклонён|отказано)(?!\p{L})|^(?:却下|否決|驳回|駁回|拒绝|拒絕|不通过|不批准|반려|거절)/iu;

/** True for words that say no: `Rejected`, `abgelehnt`. */
export const isRefusal = (text: string): boolean => refused.test(text.trim());

/** Why a refused approval is not given: `refused on 2026-11-17: no way back in the plan`. */
export const refusalText = (date: Day | null, remark: string | null): string =>
  `refused${date === null ? '' : ` on ${date}`}${remark === null ? '' : `: ${remark}`}`;
