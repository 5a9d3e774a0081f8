// The yardstick: node:http, mysql2 and the two statements of the page, written by hand, without anything around them.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { createPool } from 'mysql2/promise';
// Rules are not a part of the frame that is measured here: both servers ask the same ones.
import { partsOver } from '../../apps/server/dist/src/modules/visit/rules/part-of-day.js';
import { visitCard } from '../../apps/server/dist/src/modules/visit/visit-cards.view.js';

const { port, database, pool: connectionLimit, sessionSql, pageSql, pageNames } = JSON.parse(process.argv[2]);
const PATH = /^\/api\/communities\/([1-9]\d{0,18})\/page$/;
const PLACEHOLDERS = ['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划'];

const pool = createPool({
  uri: database,
  charset: 'utf8mb4_bin',
  timezone: 'Z',
  supportBigNumbers: true,
  bigNumberStrings: true,
  dateStrings: ['DATE'],
  connectionLimit,
});

createServer(async (request, response) => {
  if (request.url === '/readyz') return send(response, 200, { ok: true });
  try {
    const account = await accountOf(request.headers.authorization);
    if (!account) return send(response, 401, { code: 'auth.required' });
    const id = PATH.exec(request.url)?.[1];
    const page = id && (await pageOf(id, account));
    send(response, page ? 200 : 404, page || { code: 'request.notFound' });
  } catch (error) {
    send(response, 500, { message: error.message });
  }
}).listen(port, '127.0.0.1');

function send(response, status, answer) {
  const body = Buffer.from(JSON.stringify(answer));
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': body.length });
  response.end(body);
}

async function accountOf(header) {
  if (!header?.startsWith('Bearer ')) return null;
  const hash = createHash('sha256').update(header.slice(7)).digest();
  const [rows] = await pool.execute(sessionSql, [hash, new Date()]);
  return rows.length > 0 ? rows[0].id : null;
}

async function pageOf(id, resident) {
  const now = new Date();
  const today = new Date(now.getTime() + 8 * 3600_000).toISOString().slice(0, 10);
  const until = new Date(Date.parse(today) + 14 * 86_400_000).toISOString().slice(0, 10);
  const values = { communityId: id, callerId: resident, from: today, until, partsOver: partsOver(now) };
  const [rows] = await pool.execute(
    pageSql,
    pageNames.map((name) => values[name]),
  );
  const page = {
    community: null,
    mine: null,
    services: [],
    engineers: [],
    onCall: true,
    residents: 0,
    reviews: null,
    visits: [],
  };
  // mysql2 has parsed the JSON column of a prepared statement already.
  for (const row of rows) {
    const { kind, id: rowId, data } = row;
    if (kind === 'head') putHead(page, rowId, data);
    else if (kind === 'service') page.services.push({ id: rowId, ...data });
    else if (kind === 'engineer') page.engineers.push(engineer(data, today));
    else if (kind === 'review') page.reviews.latest.push(review(rowId, data));
    else if (kind === 'visit') page.visits.push(visit(row, data.engineer, now, today));
    else if (kind === 'mine') page.mine = mine(rowId, data);
  }
  page.onCall = page.engineers.length === 0;
  return page.community && page;
}

function putHead(page, id, { name, kind, places, households, residents, reviews: { n, stars } }) {
  const said = places.filter((place) => place && !PLACEHOLDERS.includes(place));
  page.community = {
    id,
    name,
    kind,
    place: said.filter((place, i) => place !== said[i - 1]).join(' '),
    households: households?.count ?? null,
    householdsAsOf: households?.asOf ?? null,
    householdsDemo: households?.demo === 1,
    mergedFrom: null,
  };
  page.residents = residents;
  page.reviews = { n, stars: average(n, stars), latest: [] };
}

const average = (n, stars) => (n > 0 ? Math.round((stars * 10) / n) / 10 : null);

/** The benchmark's reviews have no photos, and nobody there has been served by their engineers. */
function review(id, { tags, at, bound, reply, replyState, repliedAt, mine: isMine, liked, demo, ...card }) {
  const day = (seconds) => new Date((seconds + 8 * 3600) * 1000).toISOString().slice(0, bound < 5 ? 7 : 10);
  const { engineerId, engineerName, communityId, communityName, serviceName, stars, text, textState, likes } = card;
  return {
    id,
    engineerId,
    engineerName,
    communityId,
    communityName,
    serviceName,
    demo: demo === 1,
    stars,
    text,
    textState,
    likes,
    tags: tags ? tags.split(',') : [],
    photos: [],
    liked: liked > 0,
    canLike: false,
    mine: Boolean(isMine),
    when: day(at),
    reply: reply && { text: reply, when: day(repliedAt), state: replyState },
  };
}

const visit = (row, coming, now, today) =>
  visitCard(row, { now, engineers: new Map([[coming.id, card(coming, today)]]) });

const engineer = ({ isPrimary, tally, ...data }, today) => ({
  ...card(data, today),
  isPrimary: isPrimary === 1,
  rating: tally && { n: tally.n, stars: average(tally.n, tally.stars) },
});

/** The benchmark's engineers have no portraits. */
function card({ skills, startedOn, demo, portrait, verifiedAt, ...said }, today) {
  const years = today.slice(0, 4) - startedOn.slice(0, 4) - (today.slice(5) < startedOn.slice(5) ? 1 : 0);
  return {
    ...said,
    photoUrl: portrait,
    verified: verifiedAt !== null,
    skills: skills ? skills.split('\n') : [],
    yearsOfService: Math.max(0, years),
    demo: demo === 1,
  };
}

function mine(butler, { isResident, isDefault }) {
  return {
    isResident: Boolean(isResident),
    isDefault: Boolean(isDefault),
    butlerEngineerId: butler === '0' ? null : butler,
  };
}
