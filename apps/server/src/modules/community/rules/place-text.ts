/** Names that hold a level of the statistical code and say nothing to a reader. */
const PLACEHOLDERS = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划']);

/** 北京市 东城区 东华门街道: without 市辖区, and 东莞市 once where city and district are one. */
export function placeText(names: (string | null | undefined)[]): string {
  const said = names.filter((name): name is string => Boolean(name) && !PLACEHOLDERS.has(name as string));
  return said.filter((name, index) => name !== said[index - 1]).join(' ');
}
