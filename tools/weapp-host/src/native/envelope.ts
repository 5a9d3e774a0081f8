/** One message on the wire between phone and host: a few facts as JSON, and bytes. */
export interface Envelope<Facts> {
  facts: Facts;
  bytes: Uint8Array;
}

/** Phone to host: a request that shall go, or one that shall stop. */
export type ToHost =
  | { id: number; kind: 'send'; url: string; method: string; header: Record<string, string> }
  | { id: number; kind: 'stop' };

/** Host to phone: how far it is. `part` carries bytes of the answer. */
export type ToPhone =
  | { id: number; kind: 'sent'; bytes: number }
  | { id: number; kind: 'head'; statusCode: number; header: Record<string, string>; cookies: string[] }
  | { id: number; kind: 'part' }
  | { id: number; kind: 'end' }
  | { id: number; kind: 'fail'; reason: string; errno: number };

const LENGTH_BYTES = 4;

/** Length of the JSON, the JSON, the bytes. */
export function seal<Facts>(facts: Facts, bytes: Uint8Array = new Uint8Array()): Uint8Array<ArrayBuffer> {
  const json = new TextEncoder().encode(JSON.stringify(facts));
  const whole = new Uint8Array(LENGTH_BYTES + json.length + bytes.length);
  new DataView(whole.buffer).setUint32(0, json.length);
  whole.set(json, LENGTH_BYTES);
  whole.set(bytes, LENGTH_BYTES + json.length);
  return whole;
}

export function unseal<Facts>(whole: Uint8Array): Envelope<Facts> {
  const length = new DataView(whole.buffer, whole.byteOffset).getUint32(0);
  const json = whole.subarray(LENGTH_BYTES, LENGTH_BYTES + length);
  return {
    facts: JSON.parse(new TextDecoder().decode(json)) as Facts,
    bytes: whole.subarray(LENGTH_BYTES + length),
  };
}
