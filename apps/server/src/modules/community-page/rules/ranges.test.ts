import { rangesOf } from './ranges.js';

describe('where the console looks for communities', () => {
  test.each<[string, string | undefined, string[] | null, string[]]>([
    ['everywhere', undefined, null, ['']],
    ['in a division', '3101', null, ['3101']],
    ['in his divisions, in their order', undefined, ['44', '310104'], ['310104', '44']],
    ['in his part of a division', '31', ['310104', '44'], ['310104']],
    ['in a part of his', '310104003', ['31'], ['310104003']],
    ['in his division itself', '31', ['31'], ['31']],
    ['nowhere: it is not his', '11', ['31'], []],
    ['nowhere: he has none', undefined, [], []],
    ['once where one lies in another', undefined, ['31', '310104'], ['31']],
  ])('%s', (_where, wanted, his, ranges) => expect(rangesOf(wanted, his)).toEqual(ranges));
});
