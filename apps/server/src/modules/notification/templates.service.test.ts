import { readTemplates, type Template } from './templates.service.js';

const booking: Template = { name: 'booking', values: ['service', 'start'], askedAt: [], simulated: {} };
const good = { booking: { id: 'abc-123', fields: { thing1: 'service', time2: 'start' } } };

describe('the file of templates', () => {
  test('is taken as it is', () => expect(readTemplates(JSON.stringify(good), [booking])).toEqual(good));

  test.each([
    ['an unknown template', { other: good.booking }, 'other is none of'],
    ['no id', { booking: { ...good.booking, id: '' } }, 'booking has no id'],
    ['no fields', { booking: { id: 'a', fields: {} } }, 'booking has no fields'],
    ['a field of no type', { booking: { id: 'a', fields: { text1: 'service' } } }, 'cannot fill text1'],
    ['a value that says too much', { booking: { id: 'a', fields: { thing1: 'address' } } }, 'with address'],
  ])('is refused with %s', (_what, file, says) =>
    expect(() => readTemplates(JSON.stringify(file), [booking])).toThrow(says),
  );
});
