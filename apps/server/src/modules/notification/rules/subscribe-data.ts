import { FieldValue, formatField } from './subscribe-field.js';

/** Said where a value is missing or does not fit its field: WeChat takes no empty one. */
const PLAIN: Record<string, FieldValue> = { name: '服务师傅', phrase: '有新进展', thing: '请到小程序中查看' };

/** The fields of a template filled with a notice's values; null when one cannot be filled. */
export function subscribeData(
  fields: Record<string, string>,
  values: Partial<Record<string, FieldValue>>,
): Record<string, string> | null {
  const data: Record<string, string> = {};
  for (const [key, value] of Object.entries(fields)) {
    const type = key.replace(/\d+$/, '');
    const text = formatField(type, values[value] ?? '') ?? formatField(type, PLAIN[type] ?? '');
    if (text === null) return null;
    data[key] = text;
  }
  return data;
}
