const GRAPHEMES = new Intl.Segmenter('zh');

/** At most `max` UTF-16 units, the last one … when something is missing; what belongs together, such as an emoji, is never torn. */
export function cutText(text: string, max: number): string {
  if (text.length <= max) return text;
  let kept = '';
  for (const { segment } of GRAPHEMES.segment(text)) {
    if (kept.length + segment.length > max - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}
