import type { Deed, Ids } from './told-deed.js';

const SHIFTS = [{ weekday: 1, startMinute: 540, endMinute: 1080 }];
const TIME_OFF = { startsAt: '2026-12-24T01:00:00.000Z', endsAt: '2026-12-24T09:00:00.000Z', reason: '她女儿结婚' };
const HIDDEN = '（不记内容）';

/** What is done to an engineer before he leaves. */
export const ENGINEER_DEEDS: Deed[] = [
  [
    'POST /api/console/engineers',
    [],
    {
      name: '新来的',
      title: '工程师',
      employeeNo: 'N-1',
      startedOn: '2020-01-01',
      skills: ['净水器'],
      phone: '13800138000',
    },
    [
      ['姓名', null, '新*'],
      ['职称', null, '工程师'],
      ['工号', null, 'N-1'],
      ['入行日期', null, '2020-01-01'],
      ['技能', null, '净水器'],
      ['工作电话', null, '138****8000'],
      ['状态', null, '在岗'],
    ],
  ],
  [
    'PUT /api/console/engineers/{id}/phone',
    ['engineerId'],
    { phone: '13800138000' },
    [['工作电话', null, '138****8000']],
  ],
  [
    'PUT /api/console/engineers/{id}/verification',
    ['engineerId'],
    { document: 'idCard' },
    [['看过的证件', null, '身份证']],
  ],
  ['DELETE /api/console/engineers/{id}/verification', ['engineerId'], undefined, [['看过的证件', '身份证', null]]],
  [
    'PUT /api/console/engineers/{id}/shifts',
    ['engineerId'],
    { shifts: SHIFTS, confirmed: true },
    [['班次', expect.stringMatching(/^周一周二周三周四周五周六周日 09:00–12:00、/), '周一 09:00–18:00']],
  ],
  [
    'POST /api/console/engineers/{id}/time-off',
    ['engineerId'],
    TIME_OFF,
    [
      ['休假从', null, '12月24日周四 09:00'],
      ['休假到', null, '12月24日周四 17:00'],
      ['休假原因', null, HIDDEN],
    ],
  ],
  [
    'DELETE /api/console/engineers/{id}/time-off/{timeOffId}',
    ['engineerId', 'timeOffId'],
    undefined,
    [
      ['休假从', expect.any(String), null],
      ['休假到', expect.any(String), null],
      ['休假原因', HIDDEN, null],
    ],
  ],
  [
    'POST /api/console/engineers/{id}/coverage',
    ['engineerId'],
    ({ otherCommunityId: communityId }: Ids) => ({ communityId, isPrimary: false }),
    [['负责小区', '主责', '负责']],
  ],
  [
    'DELETE /api/console/engineers/{id}/coverage/{communityId}',
    ['engineerId', 'otherCommunityId'],
    undefined,
    [['负责小区', expect.any(String), null]],
  ],
  [
    'POST /api/console/engineers/{id}/coverage/lines',
    ['engineerId'],
    { lines: ['310104003003', '没有这样的村'], isPrimary: false },
    [['负责小区', null, '负责']],
  ],
  [
    'POST /api/console/engineers/{id}/coverage/lines',
    ['engineerId'],
    { lines: ['310104003003'], isPrimary: false },
    [],
  ],
  [
    'POST /api/console/engineers/{id}/coverage/division',
    ['engineerId'],
    { division: '310104003', isPrimary: false },
    [['负责小区', null, '负责']],
  ],
  [
    'PUT /api/console/engineers/{id}/facts',
    ['engineerId'],
    {
      ...{ name: '王建国', title: '高级工程师', employeeNo: 'T-1', about: '修了二十年', startedOn: '2020-05-01' },
      skills: ['净水器'],
      seen: {
        ...{ name: '王师傅', title: '服务工程师', employeeNo: 'T-1', about: '', startedOn: '2020-05-01' },
        skills: ['空调', '净水器'],
      },
    },
    [
      ['姓名', '王*', '王*'],
      ['职称', '服务工程师', '高级工程师'],
      ['介绍', HIDDEN, HIDDEN],
      ['技能', '净水器、空调', '净水器'],
    ],
  ],
];
