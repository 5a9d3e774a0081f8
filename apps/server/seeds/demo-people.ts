import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { INestApplicationContext, Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../src/app.module.js';
import { loadConfig } from '../src/config/config.js';
import { Clock } from '../src/foundation/clock/clock.js';
import { Db } from '../src/foundation/database/db.js';
import { newId } from '../src/foundation/ids/ids.js';
import { createLogger } from '../src/foundation/logging/logger.js';
import { EngineerPhotosService } from '../src/modules/engineer/engineer-photos.service.js';
import { EngineerService } from '../src/modules/engineer/engineer.service.js';
import { InvitationService } from '../src/modules/engineer/invitation.service.js';
import { VerificationService } from '../src/modules/engineer/verification.service.js';
import { IdentityAccount, IdentityRole } from '../src/modules/identity/identity.entity.js';
import { ModerationDeskService } from '../src/modules/moderation/moderation-desk.service.js';
import { ModerationItem } from '../src/modules/moderation/moderation.entity.js';
import { PhotoService } from '../src/modules/photo/photo.service.js';
import { StaffService } from '../src/modules/staff/staff.service.js';
import { bookComingDays } from './demo-history.js';
import { readDemo, writeDemo } from './demo-file.js';
import { drawnPortrait } from './demo-portrait.js';

/**
 * 演示数据, once the people of the simulator have accepted their invitations: all other engineers accept theirs, the operator has
 * looked at everybody's papers and face, and households book for the coming days. Each step may run again.
 */
const demoPath = process.argv[2];
if (!demoPath) throw new Error('usage: demo-people.js DEMO_JSON');

const config = loadConfig();
const app = await NestFactory.createApplicationContext(AppModule.of(config), { logger: createLogger(config) });
try {
  const demo = readDemo(demoPath);
  const { accountId: operatorId } = await app.get(StaffService).named(demo.operator.username);
  for (const [n, { id }] of demo.engineers.entries()) {
    const accountId = (await app.get(EngineerService).accountOf(id)) ?? (await accepted(app, id));
    await verified(app, id, operatorId);
    await portrayed(app, { id, accountId, n, operatorId });
  }
  await bookComingDays(app, demo.coming ?? []);
  writeDemo(demoPath, { ...demo, coming: [], peopled: true });
  new Logger('demo').log('The engineers of the demo are there.');
} finally {
  await app.close();
}

/** A made-up engineer accepts with a made-up account, which he has from then on. */
async function accepted(context: INestApplicationContext, engineerId: string): Promise<string> {
  const accountId = newId();
  const createdAt = context.get(Clock).now();
  await context.get(Db).transaction(async (tx) => {
    await tx.insert(IdentityAccount, { id: accountId, createdAt });
    await tx.insert(IdentityRole, { accountId, role: 'resident' });
    const invitations = context.get(InvitationService);
    await invitations.accept(accountId, await invitations.create(engineerId));
  });
  return accountId;
}

async function verified(context: INestApplicationContext, engineerId: string, operatorId: string): Promise<void> {
  const profile = await context.get(EngineerService).profile(engineerId);
  if (!profile.verified) await context.get(VerificationService).verify(engineerId, 'idCard', operatorId);
}

interface Sitter {
  id: string;
  accountId: string;
  n: number;
  operatorId: string;
}

/** Sent and approved the ordinary way. */
async function portrayed(context: INestApplicationContext, { id, accountId, n, operatorId }: Sitter): Promise<void> {
  const pictures = context.get(EngineerPhotosService);
  if ((await pictures.own(id)).portrait) return;
  const account = { id: accountId, roles: ['engineer' as const] };
  const photo = await context.get(PhotoService).upload(account, 'portrait', randomUUID(), await drawnPortrait(n));
  await pictures.setPortrait({ id, accountId }, photo.id);
  const wanted = { kind: 'portrait' as const, subjectId: photo.id };
  const item = await context.get(Db).repository(ModerationItem).findOneByOrFail(wanted);
  await context
    .get(ModerationDeskService)
    .decide(item.id, { approve: true, reason: '演示数据' }, { operatorId, regionOf: null });
}
