import type { Db } from '../../foundation/database/db.js';
import { staffNameOf } from '../staff/staff.sql.js';
import type { Brand } from './brand.entity.js';

/** What holds now, with the name of who said it; null: nobody has said anything. */
export function newestBrand(db: Db): Promise<(Brand & { changedByName: string | null }) | null> {
  return db.row(
    `SELECT b.version, b.company, b.registration_no AS registrationNo, b.address, b.hotline, b.hotline_hours AS hotlineHours,
       b.desk_link AS deskLink, b.desk_corp_id AS deskCorpId, b.changed_by AS changedBy, b.changed_at AS changedAt,
       ${staffNameOf('b.changed_by')} AS changedByName
     FROM brand b ORDER BY b.version DESC LIMIT 1`,
  );
}
