import type { ServiceRecordView } from './booking.dto.js';
import { sees, Viewer } from './rules/who-sees.js';

const withoutPhotos = (record: ServiceRecordView) => ({ ...record, photos: { before: [], after: [] } });

/** What a viewer may see of the record of a service. */
export function shownRecord(viewer: Viewer, record: ServiceRecordView | null): ServiceRecordView | null {
  if (!record || !sees(viewer, 'record')) return null;
  return sees(viewer, 'recordPhotos') ? record : withoutPhotos(record);
}
