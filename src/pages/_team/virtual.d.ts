declare module 'virtual:trackway/team-pages' {
  /** One MDX page of the team. */
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
