import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { INestApplicationContext, Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { getDataSourceToken } from '@nestjs/typeorm';
import { AppModule } from '../src/app.module.js';
import { loadConfig } from '../src/config/config.js';
import { Db } from '../src/foundation/database/db.js';
import { poolOf, READS } from '../src/foundation/database/sources.js';
import { createLogger } from '../src/foundation/logging/logger.js';
import { BindCodesService } from '../src/modules/binding/bind-codes.service.js';
import { CatalogService } from '../src/modules/catalog/catalog.service.js';
import { importCommunities } from '../src/modules/community/import/community-import.js';
import { importDivisionRows, readDivisionRows } from '../src/modules/community/import/division-import.js';
import { InvitationService } from '../src/modules/engineer/invitation.service.js';
import { StaffingService } from '../src/modules/engineer/staffing.service.js';
import { StaffService } from '../src/modules/staff/staff.service.js';
import { DemoFile, readDemo, writeDemo } from './demo-file.js';
import { seedCall } from './demo-call.js';
import { seedHistory } from './demo-history.js';
import { DEMO_ENGINEERS, DEMO_SERVICES, DEMO_SHIFTS, DemoEngineer, NEWCOMER } from './demo-world.js';

const sampleFolder = process.argv[2];
const demoPath = process.argv[3];
if (!sampleFolder || !demoPath) throw new Error('usage: demo.js FOLDER_OF_SAMPLES DEMO_JSON');

const config = loadConfig();
const app = await NestFactory.createApplicationContext(AppModule.of(config), { logger: createLogger(config) });
try {
  if (await isSeeded(app)) new Logger('demo').log('The demo world is there already.');
  else writeDemo(demoPath, await seed(app));
  await seedCall(app, readDemo(demoPath));
} finally {
  await app.close();
}

/** The file may outlive its database. */
async function isSeeded(context: INestApplicationContext): Promise<boolean> {
  if (!existsSync(demoPath)) return false;
  const { communityId } = readDemo(demoPath);
  return (
    (await context
      .get(Db)
      .row('SELECT 1 FROM engineer_coverage WHERE community_id = :communityId', { communityId })) !== null
  );
}

async function seed(context: INestApplicationContext): Promise<DemoFile> {
  const db = context.get(Db);
  const pool = poolOf(context.get(getDataSourceToken(READS))).promise();
  await importDivisionRows(pool, await readDivisionRows(createReadStream(`${sampleFolder}/sample-divisions.csv`)));
  await importCommunities(pool, createReadStream(`${sampleFolder}/sample-communities.csv`), {
    source: 'sample',
    fileHash: 'sample-1',
    demo: true,
    datum: 'gcj02',
  });
  const communities = (
    await db.rows<{ id: string }>('SELECT id FROM community WHERE demo = 1 ORDER BY code LIMIT 400')
  ).map((row) => row.id);

  return db.transaction(() => populate(context, communities));
}

/** People, services and history, all or nothing: a seed that was killed starts anew. */
async function populate(context: INestApplicationContext, communities: string[]): Promise<DemoFile> {
  const operator = { username: 'demo', password: randomBytes(9).toString('base64url') };
  await context.get(StaffService).addForDemo(operator.username, operator.password, 'admin');
  for (const [position, service] of DEMO_SERVICES.entries())
    await context.get(CatalogService).create({ ...service, position, active: true });

  const engineers: DemoFile['engineers'] = [];
  for (const engineer of DEMO_ENGINEERS) engineers.push(await hire(context, engineer, communities));
  // He has not accepted: only the operator sees him.
  await hire(context, NEWCOMER, communities);
  const coming = await seedHistory(context, communities, engineers);
  return { operator, communityId: communities[0], engineers, coming, peopled: false };
}

async function hire(
  context: INestApplicationContext,
  wish: DemoEngineer,
  communities: string[],
): Promise<DemoFile['engineers'][number]> {
  const { person, covers, primary, ...engineer } = wish;
  const staffing = context.get(StaffingService);
  const id = await staffing.create(engineer, true);
  await staffing.setShifts(id, { shifts: DEMO_SHIFTS });
  for (let at = covers[0]; at < covers[1]; at++) {
    await staffing.cover(id, { communityId: communities[at], isPrimary: at >= primary[0] && at < primary[1] });
  }
  const { code } = await context.get(BindCodesService).ownCode(id);
  const invitation = person ? await context.get(InvitationService).create(id) : null;
  return { id, name: wish.name, person, code, invitation };
}
