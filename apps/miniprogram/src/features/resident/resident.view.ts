import type { CommunityPage, Me } from '../../api/contract';

export const isEngineer = (me: Pick<Me, 'roles'>) => me.roles.includes('engineer');

/** How the user is greeted: by the name he gave when booking, if any. */
export const greeting = ({ contactName }: Pick<Me, 'contactName'>) => (contactName ? `${contactName}，您好` : '您好');

/** `2 / 5`: said only once there is something to count. */
export const communityCount = ({ residencies, maxCommunities }: Pick<Me, 'residencies' | 'maxCommunities'>) =>
  residencies.length > 0 ? `${residencies.length} / ${maxCommunities}` : '';

export const mayAddCommunity = ({ residencies, maxCommunities }: Pick<Me, 'residencies' | 'maxCommunities'>) =>
  residencies.length < maxCommunities;

/** No address is kept: how they come here, and who has no community reads what to do first. */
export const noContactsText = (isMember: boolean) =>
  isMember
    ? '预约过的称呼、电话和门牌会记在这里，下次点一下就填好'
    : '先找到您的小区，再把称呼、电话和门牌记在这里，预约时点一下就填好';

export interface Invitation {
  kind: 'first' | 'neighbour' | 'none';
  title: string;
  text: string;
}

/** Whether the page asks its reader to become a member: warmly as the first, plainly as a neighbour, not at all who is one. */
export function memberInvitation({ mine, residents }: Pick<CommunityPage, 'mine' | 'residents'>): Invitation {
  if (mine?.isResident) return { kind: 'none', title: '', text: '' };
  if (residents === 0)
    return { kind: 'first', title: '成为这里的第一位住户', text: '您加入后，我们会为小区安排固定的师傅' };
  return { kind: 'neighbour', title: '您住在这里吗？', text: '加入后，一打开就是您的小区' };
}
