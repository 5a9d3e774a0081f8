import type { Me } from '../../api/contract';

export const isEngineer = (me: Pick<Me, 'roles'>) => me.roles.includes('engineer');

/** How the user is greeted: by the name he gave when booking, if any. */
export const greeting = ({ contactName }: Pick<Me, 'contactName'>) => (contactName ? `${contactName}，您好` : '您好');

/** `2 / 5`: said only once there is something to count. */
export const communityCount = ({ residencies, maxCommunities }: Pick<Me, 'residencies' | 'maxCommunities'>) =>
  residencies.length > 0 ? `${residencies.length} / ${maxCommunities}` : '';

export const mayAddCommunity = ({ residencies, maxCommunities }: Pick<Me, 'residencies' | 'maxCommunities'>) =>
  residencies.length < maxCommunities;
