/** What WeChat's web authorisation left in the address, and the address without it. */
export interface Returned {
  credential: { code: string; state: string } | null;
  cleaned: string;
}

const decode = (text: string) => {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    return '';
  }
};

/** `path` is path + query. WeChat appends code and state, so the last `code` is its own and an earlier one is the page's. */
export function readReturn(path: string): Returned {
  const [before, query = ''] = path.split('#')[0].split('?');
  const pairs = query.split('&').filter(Boolean);
  const stateAt = pairs.findIndex((pair) => pair.startsWith('state='));
  const codeAt = pairs.map((pair) => pair.startsWith('code=')).lastIndexOf(true);
  if (stateAt < 0 || codeAt < 0) return { credential: null, cleaned: path };

  const kept = pairs.filter((_, i) => i !== stateAt && i !== codeAt);
  return {
    credential: { code: decode(pairs[codeAt].slice(5)), state: decode(pairs[stateAt].slice(6)) },
    cleaned: kept.length > 0 ? `${before}?${kept.join('&')}` : before,
  };
}

/**
 * The address that starts WeChat's web authorisation and comes back to `path`.
 * WeChat adds a `code` of its own, so one of ours travels as `scene`; pages that take a code read both.
 */
export function authorizeAddress(path: string): string {
  return `/api/wechat/authorize?next=${encodeURIComponent(path.replace(/([?&])code=/, '$1scene='))}`;
}
