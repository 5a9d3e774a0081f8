import { Injectable } from '@nestjs/common';
import type { Account } from '../../foundation/auth/session-reader.js';
import { Sealer } from '../../foundation/secrets/sealer.js';
import { BindReader } from '../binding/bind.reader.js';
import { CommunityService } from '../community/community.service.js';
import { ContactService } from '../resident/contact.service.js';
import { ResidentService } from '../resident/resident.service.js';
import { maskPhone } from '../../foundation/text/mask-phone.js';
import { MAX_COMMUNITIES } from '../resident/rules/may-belong.js';
import { Butler, MeView, ResidencyView } from './my.dto.js';

/** Everything of the signed-in person on one screen. */
@Injectable()
export class MyService {
  constructor(
    private readonly residents: ResidentService,
    private readonly contacts: ContactService,
    private readonly communities: CommunityService,
    private readonly bindings: BindReader,
    private readonly sealer: Sealer,
  ) {}

  async view(me: Account): Promise<MeView> {
    const [resident, residencies, contacts, butler] = await Promise.all([
      this.residents.find(me.id),
      this.residencies(me.id),
      this.contacts.of(me.id),
      this.butler(me.id),
    ]);
    const phone = resident?.phoneSealed ? this.sealer.open(resident.phoneSealed) : null;
    return {
      id: me.id,
      roles: me.roles,
      largeFont: resident?.largeFont === 1,
      phone,
      phoneMasked: phone && maskPhone(phone),
      contactName: resident?.contactNameSealed ? this.sealer.open(resident.contactNameSealed) : null,
      residencies,
      contacts,
      butler,
      maxCommunities: MAX_COMMUNITIES,
    };
  }

  private async residencies(residentId: string): Promise<ResidencyView[]> {
    const rows = await this.residents.residencies(residentId);
    const ids = rows.map((row) => row.communityId);
    const [names, places] = await Promise.all([this.communities.names(ids), this.communities.places(ids)]);
    return rows.map((row) => ({
      communityId: row.communityId,
      name: names.get(row.communityId) ?? '',
      place: places.get(row.communityId) ?? '',
      isDefault: row.isDefault === 1,
      address: row.addressSealed ? this.sealer.open(row.addressSealed) : null,
    }));
  }

  private async butler(residentId: string): Promise<Butler | null> {
    const binding = await this.bindings.active(residentId);
    return binding && this.bindings.describe(binding);
  }
}
