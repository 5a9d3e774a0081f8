import { Injectable } from '@nestjs/common';
import type { Tx } from '../../foundation/database/db.js';
import { CommunityService } from '../community/community.service.js';
import { EngineerService } from '../engineer/engineer.service.js';
import { ResidentService } from '../resident/resident.service.js';
import { BindCodesService } from './bind-codes.service.js';
import { BindCommunity, NewBinding } from './binding.dto.js';
import type { ButlerBinding } from './binding.entity.js';
import { bindingErrors } from './binding.errors.js';
import { CommunityHint, rankCommunities } from './rules/likely-community.js';

const MOST = 20;

/** Where an engineer can be a resident's butler: listed on the bind card, taken by the consent tap. */
@Injectable()
export class BindCommunitiesService {
  constructor(
    private readonly codes: BindCodesService,
    private readonly communities: CommunityService,
    private readonly engineers: EngineerService,
    private readonly residents: ResidentService,
  ) {}

  /** The likeliest first; `known` is what later modules know of the two. */
  async list(engineerId: string, residentId: string, known: CommunityHint[]): Promise<BindCommunity[]> {
    const covered = await this.engineers.communitiesOf(engineerId, { limit: MOST });
    const mine: CommunityHint[] = [];
    for (const { communityId } of await this.residents.residencies(residentId))
      if (await this.engineers.serves(engineerId, communityId)) mine.push({ communityId, reason: 'mine' });
    const ranked = rankCommunities([
      ...known,
      ...mine,
      ...covered.items.map(({ id }): CommunityHint => ({ communityId: id, reason: 'covered' })),
    ]).slice(0, MOST);
    const ids = ranked.map((hint) => hint.communityId);
    const [names, places] = await Promise.all([this.communities.names(ids), this.communities.places(ids)]);
    return ranked.map(({ communityId: id, reason }) => ({
      id,
      reason,
      name: names.get(id) ?? '',
      place: places.get(id) ?? '',
    }));
  }

  /**
   * Makes the resident a member of the community that he chose, where the engineer of the code serves; one on call serves any.
   * The community is not merged away, nor does the engineer leave, before the transaction ends.
   */
  async settle(
    tx: Tx,
    residentId: string,
    { code, communityId }: NewBinding,
  ): Promise<Pick<ButlerBinding, 'engineerId' | 'communityId'>> {
    const community = await this.communities.hold(tx, communityId);
    const { engineer } = await this.codes.open(code);
    if (!(await this.engineers.serves(engineer.id, community.id))) throw bindingErrors.notCovered();
    await this.engineers.hold(tx, engineer.id);
    await this.residents.addResidency(tx, residentId, community.id);
    return { engineerId: engineer.id, communityId: community.id };
  }
}
