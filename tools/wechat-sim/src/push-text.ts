export type PushFormat = 'json' | 'xml';
export type PushEvent = Record<string, unknown>;

/** A message as the platform writes it. */
export function pushText(event: PushEvent, format: PushFormat): string {
  return format === 'json' ? JSON.stringify(event) : `<xml>${xmlOf(event)}</xml>`;
}

/** Texts stand in CDATA, numbers are bare, a list repeats its element. */
function xmlOf(fields: PushEvent): string {
  return Object.entries(fields)
    .flatMap(([name, value]) => [value].flat().map((each) => `<${name}>${inner(each)}</${name}>`))
    .join('\n');
}

function inner(value: unknown): string {
  if (typeof value === 'object' && value !== null) return xmlOf(value as PushEvent);
  // A CDATA section cannot hold its own end.
  return typeof value === 'number' ? String(value) : `<![CDATA[${String(value).replaceAll(']]>', ']] >')}]]>`;
}
