/** `4.8`; a whole number keeps its nought, so that columns of them stand still. */
export const averageText = (stars: number) => stars.toFixed(1);

/** `4.8 分 · 12 条评价`. Silence is no rating: then it is said that there is none. */
export const ratingText = (rating: { n: number; stars: number | null } | null): string =>
  rating && rating.stars !== null ? `${averageText(rating.stars)} 分 · ${rating.n} 条评价` : '暂无评价';
