/**
 * For whom a site is. `internal`: everyone who may read the repository; nothing is left out. `public`: anyone; what is
 * marked for another audience is left out.
 */
export const audiences = ['internal', 'public'] as const;
export type Audience = (typeof audiences)[number];
