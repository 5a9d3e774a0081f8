import { isTraceId } from '../wechat-answers.js';
import { SUGGESTS, type Suggest } from '../wechat.gateway.js';

/** WeChat's opinion of a picture that was handed in before. */
export interface MediaVerdict {
  traceId: string;
  suggest: Suggest;
  label: number;
  /** WeChat could not fetch or read the picture: there is no opinion, and `suggest` is `review`. */
  unreachable: boolean;
}

const OTHER = 21000;

type Fields = Record<string, unknown>;
const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {});

/** Details are a list in JSON; in XML they are one element, several of one name, or items in one. */
function detailsOf(detail: unknown): Fields[] {
  const list = Array.isArray(detail) ? detail : [fieldsOf(detail).item ?? detail].flat();
  return list.map(fieldsOf);
}

/** The verdict in a `wxa_media_check` event, or null when it names no picture. Whatever is unclear is never a pass. */
export function mediaVerdict(event: Fields): MediaVerdict | null {
  const { trace_id: traceId, errcode = 0, detail } = event;
  if (!isTraceId(traceId)) return null;
  const { suggest, label } = fieldsOf(event.result);
  const failed = [errcode, ...detailsOf(detail).map((each) => each.errcode ?? 0)].some((code) => Number(code) !== 0);
  if (failed) return { traceId, suggest: 'review', label: OTHER, unreachable: true };
  const known = SUGGESTS.find((each) => each === suggest) ?? 'review';
  return {
    traceId,
    suggest: known,
    label: /^\d{1,6}$/.test(String(label)) ? Number(label) : OTHER,
    unreachable: false,
  };
}
