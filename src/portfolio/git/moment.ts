/** True for a valid time. Commits may be dated in the year 10000, before 1970, or in an impossible time zone. */
export const isMoment = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T[\d:]{8}(?:Z|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(Date.parse(text));
