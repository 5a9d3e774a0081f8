import { mediaVerdict } from './media-verdict.js';

const detail = [{ strategy: 'content_model', errcode: 0, suggest: 'risky', label: 20002, prob: 90 }];
const event = { trace_id: 't-1', version: 2, result: { suggest: 'risky', label: 20002 }, detail, errcode: 0 };
const risky = { traceId: 't-1', suggest: 'risky', label: 20002, unreachable: false };
const none = { traceId: 't-1', suggest: 'review', label: 21000, unreachable: true };
const pass = { suggest: 'pass', label: 100 };

describe('what an event says of a picture', () => {
  test.each([
    ['as JSON', event, risky],
    [
      'as XML: texts, and one detail',
      { ...event, result: { suggest: 'risky', label: '20002' }, detail: { errcode: '0' } },
      risky,
    ],
    ['as XML: items', { ...event, detail: { item: [{ errcode: '0' }, { errcode: '0' }] } }, risky],
    ['without details', { trace_id: 't-1', result: event.result }, risky],
    ['a picture out of reach', { ...event, result: pass, detail: [{ errcode: -1008 }] }, none],
    ['out of reach, in XML', { ...event, result: pass, detail: { item: { errcode: '-1008' } } }, none],
    ['out of reach, told outside', { ...event, result: pass, errcode: -1008, detail: undefined }, none],
    ['one of two details failed', { ...event, result: pass, detail: [{ errcode: 0 }, { errcode: -1 }] }, none],
    ['a code that is no number', { ...event, result: pass, errcode: 'x' }, none],
    ['no result', { trace_id: 't-1' }, { ...risky, suggest: 'review', label: 21000 }],
    [
      'another word',
      { ...event, result: { suggest: 'fine', label: 100 } },
      { ...risky, suggest: 'review', label: 100 },
    ],
    ['a label that is none', { ...event, result: { suggest: 'risky', label: 'x' } }, { ...risky, label: 21000 }],
    ['null everywhere', { trace_id: 't-1', result: null, detail: null }, { ...risky, suggest: 'review', label: 21000 }],
    ['no trace id', { ...event, trace_id: undefined }, null],
    ['an empty one', { ...event, trace_id: '' }, null],
    ['a number', { ...event, trace_id: 7 }, null],
    ['one with an emoji', { ...event, trace_id: 't-\u{1f600}' }, null],
    [
      'a label that no column takes',
      { ...event, result: { suggest: 'risky', label: 1e12 } },
      { ...risky, label: 21000 },
    ],
    ['one too long', { ...event, trace_id: 't'.repeat(129) }, null],
  ])('%s', (_how, given, expected) => expect(mediaVerdict(given)).toEqual(expected));
});
