import type { INestApplicationContext } from '@nestjs/common';
import { BrandService } from '../src/modules/brand/brand.service.js';
import { WorkPhoneService } from '../src/modules/engineer/work-phone.service.js';
import { StaffService } from '../src/modules/staff/staff.service.js';
import type { DemoFile } from './demo-file.js';

/** No subscriber's number in Beijing begins with 0: these cannot belong to anybody. */
const numbered = (n: number) => `010000000${String(n).padStart(2, '0')}`;

/** 演示数据: a company, a hotline, a desk and numbers of engineers that do not exist. What somebody has changed stays. */
export async function seedCall(
  context: INestApplicationContext,
  { operator, engineers }: Pick<DemoFile, 'operator' | 'engineers'>,
): Promise<void> {
  const brand = context.get(BrandService);
  if ((await brand.console()).version > 0) return;
  const { accountId } = await context.get(StaffService).named(operator.username);
  for (const [n, { id }] of engineers.entries()) await context.get(WorkPhoneService).set(id, numbered(n + 1));
  const wish = {
    version: 0,
    company: '千区演示服务有限公司（演示数据）',
    // The code of the organisation in it has a wrong check sign: no company has it.
    registrationNo: '91310104MA0000000X',
    address: '上海市徐汇区演示路 1 号（演示数据）',
    hotline: numbered(0),
    hotlineHours: '每天 8:00–20:00（演示号码，打不通）',
    deskLink: 'https://example.com/',
    deskCorpId: 'wwdemo0000000000',
  };
  await brand.change(wish, accountId);
}
