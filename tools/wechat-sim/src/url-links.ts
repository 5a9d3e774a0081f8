import { randomBytes } from 'node:crypto';
import type { Clock } from './clock.js';

export interface UrlLink {
  page: string;
  query: string;
  expiresAt: number;
}

const KEPT = 10_000;

export class UrlLinks {
  private readonly links = new Map<string, UrlLink>();

  constructor(private readonly clock: Clock) {}

  create(link: UrlLink): string {
    const id = randomBytes(8).toString('base64url');
    this.links.set(id, link);
    if (this.links.size > KEPT) this.links.delete(this.links.keys().next().value as string);
    return id;
  }

  find(id: string): UrlLink | undefined {
    const link = this.links.get(id);
    return link && this.clock.now() < link.expiresAt ? link : undefined;
  }
}
