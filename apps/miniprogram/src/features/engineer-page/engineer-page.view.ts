import type { FaultCode } from '../../api/api-error';
import type { EngineerCard, EngineerPage } from '../../api/contract';

/** What stands below the brand: that his papers were looked at only when they were. */
export const standing = ({ verified }: Pick<EngineerCard, 'verified'>) =>
  verified ? '官方上门师傅 · 身份已核实' : '官方上门师傅';

/** The figures people compare by; what says nothing yet is left out. */
export function engineerFigures({ engineer, boundResidents, communityCount }: EngineerFigures) {
  const figures = [
    { id: 'completed', value: engineer.completed, unit: '次', label: '完成上门' },
    { id: 'years', value: engineer.yearsOfService, unit: '年', label: '从业' },
    { id: 'communities', value: communityCount, unit: '个', label: '服务小区' },
    { id: 'residents', value: boundResidents, unit: '户', label: '管家住户' },
  ];
  return figures.filter(({ value }) => value > 0);
}

type EngineerFigures = Pick<EngineerPage, 'boundResidents' | 'communityCount'> & {
  engineer: Pick<EngineerCard, 'yearsOfService' | 'completed'>;
};

/** `阳光花园、和平里等 32 个小区`: the first ones by name, the rest by number. */
export function communitiesText(communities: { name: string }[], count: number, named = 3): string {
  const names = communities
    .slice(0, named)
    .map(({ name }) => name)
    .join('、');
  return count > named ? `${names}等 ${count} 个小区` : names;
}

/** Why this engineer cannot be booked, or null when he can: he left, or nobody of that id was ever there. */
export function absence(fault: { code: FaultCode } | null, active: boolean | undefined): 'left' | 'unknown' | null {
  if (active === false || fault?.code === 'engineer.gone') return 'left';
  return fault?.code === 'engineer.unknown' ? 'unknown' : null;
}
