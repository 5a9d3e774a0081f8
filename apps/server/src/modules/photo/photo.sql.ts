/** Photos `p`, with what they hang on. */
export const PHOTOS = 'photo p';

const PHOTO_JSON = `JSON_OBJECT('id', CAST(p.id AS CHAR), 'fileKey', p.file_key, 'width', p.width, 'height', p.height,
    'state', p.state, 'position', p.position)`;

/** JSON of the picture of an engineer's face that everybody sees: the newest approved one. */
export const portraitJson = (engineerId: string) =>
  `(SELECT ${PHOTO_JSON} FROM photo p
    WHERE p.purpose = 'portrait' AND p.subject_id = ${engineerId} AND p.removed_at IS NULL AND p.state = 'approved'
    ORDER BY p.position DESC LIMIT 1)`;

/** JSON of the photos of a review that a caller may see: approved ones, or all that are not removed where `isOwn` holds. */
export const reviewPhotosJson = (reviewId: string, isOwn: string) =>
  `(SELECT JSON_ARRAYAGG(${PHOTO_JSON}) FROM photo p
    WHERE p.purpose = 'review' AND p.subject_id = ${reviewId} AND p.removed_at IS NULL AND (p.state = 'approved' OR ${isOwn}))`;
