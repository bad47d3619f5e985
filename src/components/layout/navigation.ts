/** The pages of the navigation bar, in order. A new view is one line here. */
export const navigation = [
  { key: 'tracks', word: 'Tracks', url: '/tracks/' },
  { key: 'roadmap', word: 'Roadmap', url: '/roadmap/' },
  { key: 'changes', word: 'Changes', url: '/changes/' },
  { key: 'reviews', word: 'Reviews', url: '/reviews/' },
  { key: 'risks', word: 'Risks', url: '/risks/' },
  { key: 'approvals', word: 'Approvals', url: '/approvals/' },
  { key: 'dependencies', word: 'Dependencies', url: '/dependencies/' },
  { key: 'questions', word: 'Questions', url: '/questions/' },
  { key: 'health', word: 'Health', url: '/health/' },
] as const;

export type NavigationKey = (typeof navigation)[number]['key'];

/** The portfolio in standard formats, linked in the footer of every page. */
export const dataLinks = [
  { word: 'portfolio.json', url: '/api/portfolio.json' },
  { word: 'CSV', url: '/risks.csv' },
  { word: 'calendar', url: '/roadmap.ics' },
  { word: 'feed', url: '/feed.xml' },
] as const;
