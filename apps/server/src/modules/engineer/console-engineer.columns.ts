import type { Column } from '../../foundation/export/column.js';
import type { ConsoleEngineer, EngineerState } from './console-engineer.dto.js';
import type { EngineerGap } from './rules/what-misses.js';

const STATES: Record<EngineerState, string> = { active: '已公开', hired: '还没接受邀请', left: '已离岗' };
const GAPS: Record<EngineerGap, string> = {
  ...{ invitation: '没发邀请', acceptance: '等他接受邀请', community: '没有小区', skills: '没有技能' },
  ...{ shifts: '没有排班', phone: '没有工作电话', portrait: '没有照片', verification: '没核实身份' },
};

const hours = (minutes: number) => Math.round(minutes / 6) / 10;

/** Engineers as a file: no number to call, and no face. */
export const ENGINEER_COLUMNS: readonly Column<ConsoleEngineer>[] = [
  { title: '工号', of: ({ employeeNo }) => employeeNo },
  { title: '姓名', of: ({ name }) => name },
  { title: '头衔', of: ({ title }) => title, width: 20 },
  { title: '状态', of: ({ state }) => STATES[state] },
  { title: '还缺', of: ({ missing }) => missing.map((gap) => GAPS[gap]).join('、'), width: 36 },
  { title: '技能', of: ({ skills }) => skills.join('、'), width: 24 },
  { title: '负责小区', of: ({ communities }) => communities, width: 10 },
  { title: '本周预约', of: ({ load }) => load.bookings, width: 10 },
  { title: '本周已约（小时）', of: ({ load }) => hours(load.bookedMinutes) },
  { title: '每周排班（小时）', of: ({ load }) => hours(load.shiftMinutes) },
  { title: '下次休假', of: ({ nextTimeOff }) => (nextTimeOff ? new Date(nextTimeOff.startsAt) : null), width: 20 },
  { title: '编号', of: ({ id }) => id, width: 20 },
];
