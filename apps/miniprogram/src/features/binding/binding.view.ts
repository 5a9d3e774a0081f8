import type { FaultCode } from '../../api/api-error';
import type { BindCard, BindCommunity, Butler, CommunityPage, EngineerProfile } from '../../api/contract';
import { businessDate, dayName, whenText } from '../../shared/format/shanghai-time';
import { saidName } from '../community/community-name.view';
import { asMaster } from '../engineer/engineer.view';

const REASONS: Record<BindCommunity['reason'], string> = {
  service: '本次服务的小区',
  today: '师傅今天在这里',
  mine: '您的小区',
  nearest: '离您最近',
  recent: '师傅最近来过',
  covered: '师傅服务的小区',
};

export const reasonText = (reason: BindCommunity['reason']) => REASONS[reason];

/** `师傅最近来过 · 徐汇区 天平路街道`: the province and the city are those of the phone. */
export const choiceText = ({ reason, place }: Pick<BindCommunity, 'reason' | 'place'>) =>
  `${reasonText(reason)} · ${place.split(' ').slice(-2).join(' ')}`;

/** The community asked about: the one just searched for, else the one picked from the list, else the likeliest. */
export function chosenCommunity(
  card: Pick<BindCard, 'communities'>,
  choice: { id: string; name: string } | null,
): { id: string; name: string; hint: string } | null {
  const listed = choice ? card.communities.find(({ id }) => id === choice.id) : card.communities[0];
  if (listed) return { id: listed.id, name: listed.name, hint: reasonText(listed.reason) };
  return choice ? { ...choice, hint: '您选择的小区' } : null;
}

/** When and where he was last here: `昨天 · 阳光花园`. */
export function latestText({ finishedAt, communityName }: NonNullable<BindCard['latest']>, now: Date): string {
  return `${dayName(businessDate(finishedAt), businessDate(now))} · ${saidName(communityName)}`;
}

/** The words of the one button. */
export function consentText(card: Pick<BindCard, 'state' | 'engineer'>): string {
  const master = asMaster(card.engineer.name);
  return card.state === 'switch' ? `换成${master}` : `请${master}做我的管家`;
}

export const coolDownText = (until: string | null, now: Date) =>
  until ? `您刚换过管家，${whenText(until, null, now)} 以后可以再换` : '您刚换过管家，过一天可以再换';

/** What to compare with the person at the door and his badge. */
export const compareText = ({ photo }: Pick<EngineerProfile, 'photo'>) =>
  `在册上门师傅，请核对${photo ? '照片、' : ''}姓名和工号`;

const DEAD_CODES: Partial<Record<FaultCode, string>> = {
  'binding.codeUnknown': '认不出这个码',
  'binding.codeRevoked': '这个码已经停用',
  'binding.notYet': '这位师傅还没开始接单',
  'engineer.gone': '这位师傅不在岗了',
};

/** The headline for a code that leads nowhere; empty for any other fault. The server says what to do about it. */
export const deadCodeTitle = (errorCode: FaultCode) => DEAD_CODES[errorCode] ?? '';

const STALE_CODES: readonly FaultCode[] = [
  'binding.switchNeeded',
  'binding.coolDown',
  'binding.ownCode',
  'binding.codeRevoked',
  'engineer.gone',
];

/** The server saw the binding change since the card was drawn, so the card is fetched again. */
export const cardIsStale = (errorCode: FaultCode) => STALE_CODES.includes(errorCode);

/** The longest wait the server takes down. */
const LONGEST_WAIT_MS = 600_000;

/** Milliseconds from the launch until the card stood there; the clock of a phone may have been set in between. */
export const waitedMs = (launchAt: number, now: number): number =>
  Math.min(LONGEST_WAIT_MS, Math.max(0, now - launchAt));

/** Whether the butler is among those who come to the community. */
export function butlerServes({ engineers }: Pick<CommunityPage, 'engineers'>, butler: Butler | null): boolean {
  return butler !== null && engineers.some(({ id }) => id === butler.engineer.id);
}
