/** JSON of the photos of a review that a caller may see: approved ones, or all that are not removed where `isOwn` holds. */
export const reviewPhotosJson = (reviewId: string, isOwn: string) =>
  `(SELECT JSON_ARRAYAGG(JSON_OBJECT('id', CAST(p.id AS CHAR), 'fileKey', p.file_key, 'width', p.width,
      'height', p.height, 'state', p.state, 'position', p.position)) FROM photo p
    WHERE p.purpose = 'review' AND p.subject_id = ${reviewId} AND p.removed_at IS NULL AND (p.state = 'approved' OR ${isOwn}))`;
