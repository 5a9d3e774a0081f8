import { readFileSync, writeFileSync } from 'node:fs';

/** A household that books for the coming days, and whom. */
export interface Coming {
  residentId: string;
  communityId: string;
  engineerId: string;
}

/** What the start page and the start script need to know of the demo world. */
export interface DemoFile {
  operator: { username: string; password: string };
  communityId: string;
  /** Those who accept their invitations; one who has not yet is for the operator to see. */
  engineers: { id: string; name: string; person: string | null; code: string; invitation: string | null }[];
  coming: Coming[];
  /** The engineers have accepted, and what comes after that is there. */
  peopled: boolean;
}

export const readDemo = (path: string): Partial<DemoFile> & Pick<DemoFile, 'operator' | 'engineers' | 'communityId'> =>
  JSON.parse(readFileSync(path, 'utf8')) as DemoFile;

export const writeDemo = (path: string, demo: object): void =>
  writeFileSync(path, `${JSON.stringify(demo, null, 2)}\n`, { mode: 0o600 });
