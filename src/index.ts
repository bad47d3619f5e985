/** What Trackway offers to other programs: the portfolio as data, and its types. */
export type { Approval } from './model/approval.ts';
export type { Dependency } from './model/dependency.ts';
export type { Diagnostic } from './model/diagnostic.ts';
export type { Milestone } from './model/milestone.ts';
export type { Portfolio } from './model/portfolio.ts';
export type { Question } from './model/question.ts';
export type { Risk } from './model/risk.ts';
export type { SourceLocation } from './model/source-location.ts';
export type { Track } from './model/track.ts';
export type { When } from './model/when.ts';
export { type LoadOptions, loadPortfolio, NothingToRead } from './portfolio/load.ts';
export type { Loaded } from './portfolio/loaded.ts';
