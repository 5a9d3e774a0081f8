import { ENGINEER_DEEDS } from './engineer-deeds.js';
import type { Deed, Ids } from './told-deed.js';

const SERVICE = {
  ...{ name: '龙头更换', type: 'repair', durationMinutes: 30, skill: '龙头', priceFen: 6000, warrantyPriceFen: 0 },
  ...{ summary: '', position: 9, active: true },
};
/** In place of what somebody wrote. */
const HIDDEN = '（不记内容）';

/** What each deed tells, in the order in which they are done. */
export const DEEDS: Deed[] = [
  [
    'PUT /api/console/brand',
    [],
    { version: 0, company: '甲公司', hotline: '4008000000' },
    [
      ['公司名称', null, '甲公司'],
      ['客服电话', null, '4008000000'],
    ],
  ],
  [
    'PUT /api/console/brand',
    [],
    { version: 1, company: '乙公司' },
    [
      ['公司名称', '甲公司', '乙公司'],
      ['客服电话', '4008000000', null],
    ],
  ],
  [
    'POST /api/console/staff',
    [],
    { username: 'nina', fullName: '李妮娜', role: 'regional', divisions: ['310104'] },
    [
      ['用户名', null, 'nina'],
      ['姓名', null, '李*'],
      ['角色', null, '区域经理'],
      ['区域', null, '310104'],
      ['能登录', null, '是'],
    ],
  ],
  [
    'PUT /api/console/staff/{id}/role',
    ['staffId'],
    { role: 'regional', divisions: ['310104'] },
    [
      ['角色', '客服', '区域经理'],
      ['区域', '没有', '310104'],
    ],
  ],
  ['POST /api/console/staff/{id}/reset', ['staffId'], {}, []],
  ['POST /api/console/staff/{id}/disable', ['staffId'], {}, [['能登录', '是', '否']]],
  ['POST /api/console/staff/{id}/enable', ['staffId'], {}, [['能登录', '否', '是']]],
  [
    'POST /api/console/services',
    [],
    SERVICE,
    [
      ['名称', null, '龙头更换'],
      ['种类', null, '维修安装'],
      ['时长（分钟）', null, '30'],
      ['技能', null, '龙头'],
      ['价格', null, '60 元'],
      ['保修期内的价格', null, '免费'],
      ['说明', null, ''],
      ['次序', null, '9'],
      ['在售', null, '是'],
    ],
  ],
  ['PUT /api/console/services/{id}', ['serviceId'], { ...SERVICE, priceFen: 6550 }, [['价格', '60 元', '65.50 元']]],
  ['PUT /api/console/services/{id}', ['serviceId'], { ...SERVICE, priceFen: 6550 }, []],
  ['POST /api/console/services/{id}/move', ['serviceId'], {}, []],
  [
    'POST /api/console/booking-phrases',
    [],
    { side: 'engineer', text: '我到小区门口了', position: 7 },
    [
      ['句子', null, '我到小区门口了'],
      ['谁来说', null, '师傅'],
      ['次序', null, '7'],
    ],
  ],
  [
    'PUT /api/console/booking-phrases/{id}',
    ['phraseId'],
    { side: 'engineer', text: '我在小区东门等您', position: 7 },
    [['句子', '我到小区门口了', '我在小区东门等您']],
  ],
  ['DELETE /api/console/booking-phrases/{id}', ['phraseId'], undefined, [['停用', '否', '是']]],
  ['PUT /api/console/moderation/ugc', [], { on: false }, [['显示用户内容', '是', '否']]],
  ['PUT /api/console/moderation/ugc', [], { on: true }, [['显示用户内容', '否', '是']]],
  ...ENGINEER_DEEDS,
  [
    'POST /api/console/bookings/{id}/reschedule',
    ['bookingId'],
    { start: '2026-11-23T02:00:00.000Z' },
    [['上门时间', expect.any(String), '11月23日周一 10:00']],
  ],
  ['POST /api/console/bookings/{id}/assignment', ['bookingId'], ({ engineerId }: Ids) => ({ engineerId }), []],
  ['POST /api/console/bookings/{id}/cancel', ['bookingId'], { reason: '李阿姨来电' }, [['状态', '待接单', '已取消']]],
  ['POST /api/console/bookings/{id}/cancel', ['bookingId'], { reason: '李阿姨来电' }, []],
  [
    'POST /api/console/complaints/{id}/answer',
    ['complaintId'],
    { upheld: true, answer: '王女士，向您致歉' },
    [
      ['状态', '待处理', '已处理'],
      ['投诉成立', null, '是'],
      ['答复', null, HIDDEN],
    ],
  ],
  [
    'POST /api/console/moderation/{id}/decision',
    ['reviewItem'],
    { approve: true, reason: '正常' },
    [['状态', '待审核', '已通过']],
  ],
  [
    'POST /api/console/communities',
    [],
    { name: '新星苑', kind: 'estate', division: '310104', households: 120, householdsAsOf: '2026-11-19' },
    [
      ['名称', null, '新星苑'],
      ['类型', null, '小区'],
      ['所在地', null, expect.stringContaining('徐汇区')],
      ['户数', null, '120 户（截至 2026-11-19）'],
    ],
  ],
  [
    'PUT /api/console/communities/{id}',
    ['otherCommunityId'],
    { version: 0, name: '改了名的花园', kind: 'village', division: '310104' },
    [
      ['名称', expect.any(String), '改了名的花园'],
      ['类型', '小区', '村'],
      ['所在地', expect.stringMatching(/街道$/), expect.stringMatching(/徐汇区$/)],
    ],
  ],
  [
    'POST /api/console/communities/{id}/merge',
    ['otherCommunityId'],
    ({ communityId: intoId }: Ids) => ({ intoId, reason: '重复' }),
    [['并入小区', null, expect.any(String)]],
  ],
  [
    'POST /api/console/engineers/{id}/leaving',
    ['engineerId'],
    { confirmed: true },
    [
      ['工作电话', '138****8000', null],
      ['状态', '在岗', '已离岗'],
      ['负责小区', '主责', null],
      ['负责小区', '负责', null],
    ],
  ],
];

/** Deeds that have nothing to tell of before and after: what they make opens something, is nobody's but the caller's own, or they change nothing. */
export const NOTHING_BEFORE = [
  'DELETE /api/console/me/session',
  'DELETE /api/console/me/sessions/{id}',
  'POST /api/console/me/sessions/seen',
  'PUT /api/console/me/password',
  'POST /api/console/me/recovery-codes',
  'POST /api/console/staff/{id}/link',
  'POST /api/console/engineers/{id}/invitations',
  'POST /api/console/bookings/{id}/contact',
];
/** Told elsewhere: `notification.push`. */
export const ELSEWHERE = ['POST /api/console/notices/{id}/resend'];
