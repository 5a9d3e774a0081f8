import { isInRegion } from '../community/community.sql.js';
import { PHOTOS } from '../photo/photo.sql.js';

/** Whether the review that is moderated (`m`), or its reply, is of a community in the divisions of who asks. Takes `regionOf`. */
export const TEXT_IN_REGION = `EXISTS (SELECT 1 FROM review v WHERE v.id = m.subject_id AND ${isInRegion('v.community_id')})`;

/** The same of a photo, by the review that it hangs on. */
export const PHOTO_IN_REGION = `EXISTS (SELECT 1 FROM ${PHOTOS} JOIN review v ON v.id = p.subject_id
  WHERE p.id = m.subject_id AND p.purpose = 'review' AND ${isInRegion('v.community_id')})`;
