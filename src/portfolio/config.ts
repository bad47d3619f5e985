/** What `trackway.yaml` in the swarm folder sets. Every key is optional there; defaults are filled in here. */
export interface Config {
  title: string;
}
