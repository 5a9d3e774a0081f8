import type { INestApplicationContext } from '@nestjs/common';
import type { Config } from '../config/config.js';
import { StaffService } from '../modules/staff/staff.service.js';

/** Refuses to run on a database with the demo's accounts, which have no second factor, unless it is a demo. */
export async function refuseDemoStaff(app: INestApplicationContext, { DEMO }: Config): Promise<void> {
  if (DEMO) return;
  const names = await app.get(StaffService).demoNames();
  if (names.length === 0) return;
  await app.close();
  throw new Error(
    `这个数据库里有演示账号（${names.join('、')}），正式运行不能用它：换一个空的数据库（DATABASE_URL），演示请用 npm start。`,
  );
}
