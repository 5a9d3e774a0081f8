import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import { Db } from '../../foundation/database/db.js';
import { CommunityService } from '../community/community.service.js';
import { EngineerCard } from '../engineer/engineer.dto.js';
import { cardOf } from '../engineer/engineer.queries.js';
import { EngineerService } from '../engineer/engineer.service.js';
import { IdentityService } from '../identity/identity.service.js';
import { BindingView } from './binding.dto.js';
import { ButlerBinding } from './binding.entity.js';
import { bindingsSince, boundResidentsByCommunity, boundResidentsIn, boundResidentsOf } from './binding.queries.js';
import { bindState, BindState, COOL_DOWN_MS, coolDownUntil, isSwitch } from './rules/may-bind.js';
import { whenTold } from './rules/when-told.js';

/** How a resident stands to an engineer. */
export interface Standing {
  state: BindState;
  current: ButlerBinding | null;
  isSwitch: boolean;
  coolDownUntil: Date | null;
}

/** Who is whose butler, and how many are bound. Reads only. */
@Injectable()
export class BindReader {
  constructor(
    private readonly db: Db,
    private readonly engineers: EngineerService,
    private readonly communities: CommunityService,
    private readonly identity: IdentityService,
    private readonly clock: Clock,
  ) {}

  /** What binding this engineer would mean for the resident now. */
  async stateOf(residentId: string, engineerId: string): Promise<Standing> {
    const now = this.clock.now();
    const history = await bindingsSince(this.db, residentId, new Date(now.getTime() - COOL_DOWN_MS));
    const isOwn = (await this.engineers.accountOf(engineerId)) === residentId;
    const isOwnOrStaff = isOwn || (await this.identity.hasStaffRole(residentId));
    return {
      state: bindState({ engineerId, isOwnOrStaff, history }, now),
      current: history.find((each) => each.active === 1) ?? null,
      isSwitch: isSwitch(engineerId, history, now),
      coolDownUntil: coolDownUntil(history),
    };
  }

  active(residentId: string): Promise<ButlerBinding | null> {
    return this.db.repository(ButlerBinding).findOneBy({ residentId, active: 1 });
  }

  async butler({ engineerId }: ButlerBinding): Promise<EngineerCard> {
    return cardOf(await this.engineers.profile(engineerId));
  }

  /** A binding as its resident sees it. */
  async describe(binding: ButlerBinding): Promise<Omit<BindingView, 'elapsedMs' | 'changed'>> {
    const { communityId, boundAt } = binding;
    const [engineer, names] = await Promise.all([this.butler(binding), this.communities.names([communityId])]);
    return { engineer, communityId, communityName: names.get(communityId) ?? '', boundAt: boundAt.toISOString() };
  }

  /** How many residents are bound in a community. */
  boundIn(communityId: string): Promise<number> {
    return boundResidentsIn(this.db, communityId);
  }

  /** How many residents an engineer is the butler of. */
  boundTo(engineerId: string): Promise<number> {
    return boundResidentsOf(this.db, engineerId);
  }

  /** How many residents of each community an engineer is the butler of. */
  boundBy(engineerId: string, communityIds: string[]): Promise<Map<string, number>> {
    return boundResidentsByCommunity(this.db, engineerId, communityIds);
  }

  /** Whether so few are bound that what is taken there tells of one household. */
  async keepsTaken(communityId: string): Promise<boolean> {
    return whenTold('taken', await this.boundIn(communityId)) !== 'minute';
  }
}
