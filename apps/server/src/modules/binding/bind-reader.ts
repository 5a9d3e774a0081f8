import { Injectable } from '@nestjs/common';
import { Config } from '../../config/config.js';
import { Clock } from '../../foundation/clock/clock.js';
import { Db } from '../../foundation/database/db.js';
import { CommunityService } from '../community/community.service.js';
import { EngineerProfile } from '../engineer/engineer.dto.js';
import { cardOf } from '../engineer/engineer.queries.js';
import { EngineerService } from '../engineer/engineer.service.js';
import { IdentityService } from '../identity/identity.service.js';
import { ResidentService } from '../resident/resident.service.js';
import { BindHints } from './bind-hints.js';
import { BindCodesService } from './bind-codes.service.js';
import { BindCard, BindCommunity, BindingView } from './binding.dto.js';
import { ButlerBinding } from './binding.entity.js';
import { bindingsSince, boundResidentsByCommunity, boundResidentsIn } from './binding.queries.js';
import { CommunityHint, rankCommunities } from './rules/likely-community.js';
import { whenTold } from './rules/when-told.js';
import { bindState, BindState, COOL_DOWN_MS, coolDownUntil, isSwitch } from './rules/may-bind.js';

/** The people and places around a binding, in one hand. */
@Injectable()
export class BindPeople {
  constructor(
    readonly engineers: EngineerService,
    readonly residents: ResidentService,
    readonly communities: CommunityService,
    readonly identity: IdentityService,
    readonly config: Config,
  ) {}
}

/** How a resident stands to an engineer. */
export interface Standing {
  state: BindState;
  current: ButlerBinding | null;
  isSwitch: boolean;
  coolDownUntil: Date | null;
}

/** What a code means for a resident. Reads only: nothing is written before a tap. */
@Injectable()
export class BindReader {
  constructor(
    private readonly db: Db,
    private readonly codes: BindCodesService,
    private readonly people: BindPeople,
    private readonly hints: BindHints,
    private readonly clock: Clock,
  ) {}

  /** The bind page of a code for this resident. */
  async card(code: string, residentId: string): Promise<BindCard> {
    const found = await this.codes.require(code);
    const engineer = await this.people.engineers.activeProfile(found.engineerId);
    const { state, current, coolDownUntil } = await this.stateOf(residentId, engineer.id);
    const known = await this.hints.ask(engineer.id, residentId, found.bookingId);
    const old =
      current && current.engineerId !== engineer.id ? await this.people.engineers.profile(current.engineerId) : null;
    return {
      code,
      engineer,
      brandName: this.people.config.BRAND_NAME,
      communities: await this.communities(engineer.id, residentId, known.communities),
      state,
      current: old && cardOf(old),
      coolDownUntil: (state === 'coolDown' && coolDownUntil?.toISOString()) || null,
      latest: known.latest,
      record: known.record,
    };
  }

  /** The working engineer of a live code, and whether he serves the community. An engineer on call serves any. */
  async engineerOf(code: string, communityId: string): Promise<{ engineer: EngineerProfile; served: boolean }> {
    const found = await this.codes.require(code);
    const engineer = await this.people.engineers.activeProfile(found.engineerId);
    return { engineer, served: await this.people.engineers.serves(engineer.id, communityId) };
  }

  /** What binding this engineer would mean for the resident now. */
  async stateOf(residentId: string, engineerId: string): Promise<Standing> {
    const now = this.clock.now();
    const history = await bindingsSince(this.db, residentId, new Date(now.getTime() - COOL_DOWN_MS));
    const isOwn = (await this.people.engineers.accountOf(engineerId)) === residentId;
    const isOwnOrStaff = isOwn || (await this.people.identity.hasStaffRole(residentId));
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

  /** How many residents are bound in a community. */
  boundIn(communityId: string): Promise<number> {
    return boundResidentsIn(this.db, communityId);
  }

  /** How many residents of each community an engineer is the butler of. */
  boundBy(engineerId: string, communityIds: string[]): Promise<Map<string, number>> {
    return boundResidentsByCommunity(this.db, engineerId, communityIds);
  }

  /** Whether so few are bound that what is taken there tells of one household. */
  async keepsTaken(communityId: string): Promise<boolean> {
    return whenTold('taken', await this.boundIn(communityId)) !== 'minute';
  }

  /** A binding as its resident sees it. */
  async describe({
    engineerId,
    communityId,
    boundAt,
  }: ButlerBinding): Promise<Omit<BindingView, 'elapsedMs' | 'changed'>> {
    const [engineer, names] = await Promise.all([
      this.people.engineers.profile(engineerId),
      this.people.communities.names([communityId]),
    ]);
    return {
      engineer: cardOf(engineer),
      communityId,
      communityName: names.get(communityId) ?? '',
      boundAt: boundAt.toISOString(),
    };
  }

  private async communities(engineerId: string, residentId: string, known: CommunityHint[]): Promise<BindCommunity[]> {
    const covered = await this.people.engineers.communitiesOf(engineerId, '0', 20);
    const mine: CommunityHint[] = [];
    for (const { communityId } of await this.people.residents.residencies(residentId))
      if (await this.people.engineers.serves(engineerId, communityId)) mine.push({ communityId, reason: 'mine' });
    const ranked = rankCommunities([
      ...known,
      ...mine,
      ...covered.items.map(({ id }): CommunityHint => ({ communityId: id, reason: 'covered' })),
    ]).slice(0, 20);
    const ids = ranked.map((hint) => hint.communityId);
    const [names, places] = await Promise.all([
      this.people.communities.names(ids),
      this.people.communities.places(ids),
    ]);
    return ranked.map(({ communityId: id, reason }) => ({
      id,
      reason,
      name: names.get(id) ?? '',
      place: places.get(id) ?? '',
    }));
  }
}
