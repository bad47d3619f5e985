declare module 'virtual:trackway/team-pages' {
  /** An MDX page that the team has added to the site. */
  export interface TeamPage {
    name: string;
    load(): Promise<{
      default: (props: Record<string, unknown>) => unknown;
      frontmatter: { title?: string; description?: string };
    }>;
  }
  const pages: TeamPage[];
  export default pages;
}
