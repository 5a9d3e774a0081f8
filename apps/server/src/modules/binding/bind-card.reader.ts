import { Injectable } from '@nestjs/common';
import { Config } from '../../config/config.js';
import { EngineerService } from '../engineer/engineer.service.js';
import { BindCodesService } from './bind-codes.service.js';
import { BindCommunitiesService } from './bind-communities.service.js';
import { BindHintsHook } from './bind-hints.hook.js';
import { BindReader } from './bind.reader.js';
import { BindCard } from './binding.dto.js';

/** What a code means for a resident. Reads only: nothing is written before a tap. */
@Injectable()
export class BindCardReader {
  constructor(
    private readonly codes: BindCodesService,
    private readonly reader: BindReader,
    private readonly communities: BindCommunitiesService,
    private readonly engineers: EngineerService,
    private readonly hints: BindHintsHook,
    private readonly config: Config,
  ) {}

  /** The bind page of a code for this resident. */
  async card(code: string, residentId: string): Promise<BindCard> {
    const { engineer, bookingId } = await this.codes.open(code);
    const { state, current, coolDownUntil } = await this.reader.stateOf(residentId, engineer.id);
    const known = await this.hints.ask(engineer.id, residentId, bookingId);
    const old = current && current.engineerId !== engineer.id ? await this.reader.butler(current) : null;
    return {
      code,
      engineer,
      brandName: this.config.BRAND_NAME,
      communities: await this.communities.list(engineer.id, residentId, known.communities),
      state,
      current: old,
      coolDownUntil: (state === 'coolDown' && coolDownUntil?.toISOString()) || null,
      certificates: await this.engineers.certificates(engineer.id),
      latest: known.latest,
      record: known.record,
    };
  }
}
