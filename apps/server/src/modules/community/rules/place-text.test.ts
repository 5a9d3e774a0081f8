import { placeText } from './place-text.js';

describe('the place of a community in words', () => {
  test.each([
    ['without 市辖区', ['北京市', '市辖区', '东城区', '东华门街道'], '北京市 东城区 东华门街道'],
    ['without 县', ['重庆市', '县', '城口县', '葛城街道'], '重庆市 城口县 葛城街道'],
    ['without 省直辖县级行政区划', ['海南省', '省直辖县级行政区划', '五指山市', '通什镇'], '海南省 五指山市 通什镇'],
    ['a city without districts once', ['广东省', '东莞市', '东莞市', '东城街道'], '广东省 东莞市 东城街道'],
    ['without a street', ['上海市', '市辖区', '徐汇区', null], '上海市 徐汇区'],
    ['nothing known', [null, undefined, null, null], ''],
  ])('%s', (_what, names, expected) => expect(placeText(names)).toBe(expected));
});
