import { MAX_UNUSED } from '../../apps/server/src/modules/photo/rules/may-upload.js';
import type { Invariant } from './invariant.js';

/** Photos and their bytes. */
export const PHOTOS: Invariant[] = [
  {
    name: 'sweptPhotos',
    says: 'the bytes of a photo that can be seen are to be deleted',
    sql: `SELECT p.id, p.file_key, s.due_at, s.taken FROM photo p JOIN photo_sweep s ON s.file_key = p.file_key WHERE p.removed_at IS NULL`,
  },
  {
    name: 'halfHungPhotos',
    says: 'a photo hangs on something without a place in its order, has a place on nothing, or shares it',
    sql: `SELECT MIN(id) AS id, purpose, subject_id, position, COUNT(*) AS photos FROM photo WHERE removed_at IS NULL
      GROUP BY purpose, subject_id, position HAVING (subject_id IS NULL) <> (position IS NULL) OR (subject_id IS NOT NULL AND COUNT(*) > 1)`,
  },
  {
    name: 'tooManyUnused',
    says: `somebody has more than ${MAX_UNUSED} photos that hang on nothing`,
    sql: `SELECT owner_id, COUNT(*) AS photos FROM photo WHERE removed_at IS NULL AND subject_id IS NULL
      GROUP BY owner_id HAVING COUNT(*) > ${MAX_UNUSED}`,
  },
];
