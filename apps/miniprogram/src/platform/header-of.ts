/** A header of an answer; some phones change the case of their names. `wanted` is in small letters. */
export function headerOf(headers: Record<string, string>, wanted: string): string | undefined {
  const name = Object.keys(headers).find((each) => each.toLowerCase() === wanted);
  return name && headers[name];
}
