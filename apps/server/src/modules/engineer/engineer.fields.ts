import { choice, hidden, moment, own, person, phone, several } from '../../foundation/audit/fields.js';
import type { IdentityDocument } from './engineer.entity.js';

const DOCUMENTS: Record<IdentityDocument, string> = {
  idCard: '身份证',
  residencePermit: '居住证',
  travelPermit: '通行证',
  passport: '护照',
};

/** What the record tells of an engineer, and of what hangs on him. */
export const ENGINEER_FIELDS = {
  name: person('姓名'),
  title: own('职称'),
  employeeNo: own('工号'),
  about: hidden('介绍'),
  startedOn: own('入行日期'),
  skills: several('技能'),
  onCallDivision: own('待命区划'),
  phone: phone('工作电话'),
  state: choice('状态', { active: '在岗', left: '已离岗' }),
  document: choice('看过的证件', DOCUMENTS),
  shifts: several('班次'),
};

export const COVERAGE_FIELDS = {
  coverage: choice('负责小区', { primary: '主责', other: '负责' }),
};

export const TIME_OFF_FIELDS = {
  startsAt: moment('休假从'),
  endsAt: moment('休假到'),
  reason: hidden('休假原因'),
};
