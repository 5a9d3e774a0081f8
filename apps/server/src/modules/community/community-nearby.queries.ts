import type { TextStatements } from '../../foundation/database/text-statements.js';
import { CommunityHit, foundCommunities } from './community-hit.queries.js';
import { boxAround, distanceMetres, isPoint, Point } from './rules/distance.js';

interface Candidate {
  id: string;
  metres: number;
}

/** Searched in turn, until one circle holds enough. */
const RADII_METRES = [500, 2000, 6000, 20_000];
// However many communities stand at one place, no more are read.
const MOST_READ = 2000;
const MOST = 50;
const SPARE = 10;

/** The nearest communities within 20 km, nearest first. Merged ones are left out. */
export async function nearbyCommunities(
  text: TextStatements,
  { lat, lng, limit }: Point & { limit: number },
): Promise<CommunityHit[]> {
  if (!isPoint({ lat, lng })) return [];
  const wanted = Math.min(Math.max(1, limit), MOST);
  const near = (await candidates(text, { lat, lng }, wanted + SPARE)).slice(0, wanted + SPARE);
  const found = await foundCommunities(
    text,
    near.map(({ id }) => id),
  );
  return near
    .flatMap(({ id, metres }) => {
      const each = found.get(id);
      return each && each.hit.id === id ? [{ ...each.hit, distanceM: Math.round(metres) }] : [];
    })
    .slice(0, wanted);
}

async function candidates(text: TextStatements, centre: Point, wanted: number): Promise<Candidate[]> {
  let within: Candidate[] = [];
  for (const radius of RADII_METRES) {
    const read = await inBox(text, centre, radius);
    within = read.filter(({ metres }) => metres <= radius);
    if (within.length >= wanted || read.length === MOST_READ) break;
  }
  return within.sort((a, b) => a.metres - b.metres || (BigInt(a.id) < BigInt(b.id) ? -1 : 1));
}

async function inBox(text: TextStatements, centre: Point, radius: number): Promise<Candidate[]> {
  const { south, north, west, east } = boxAround(centre, radius);
  const rows = await text.rows<{ id: string; lat: string; lng: string }>(
    `SELECT CAST(id AS CHAR) AS id, lat, lng FROM community
      WHERE lat BETWEEN ${south.toFixed(6)} AND ${north.toFixed(6)} AND lng BETWEEN ${west.toFixed(6)} AND ${east.toFixed(6)}
      LIMIT ${MOST_READ}`,
  );
  return rows.map((row) => ({
    id: row.id,
    metres: distanceMetres(centre, { lat: Number(row.lat), lng: Number(row.lng) }),
  }));
}
