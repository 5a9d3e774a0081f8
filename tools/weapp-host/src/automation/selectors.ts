import selectorParser from 'postcss-selector-parser';

const named = selectorParser((selectors) =>
  selectors.walkTags((tag) => {
    tag.value = `wx-${tag.value}`;
  }),
);

/** A selector of the mini-program as the browser has its elements: `view.card` → `wx-view.card`. */
export const domSelector = (selector: string): string => named.processSync(selector);

/** The same for XPath: every step that names an element. */
export const domXpath = (xpath: string): string =>
  xpath.replace(/(^|\/|::)(?=[a-z][\w-]*(?![\w-]*(?:\(|::)))/g, '$1wx-');

/** Parameters of a method with the selector they carry, if any, turned. */
export function withDomSelector(method: string, params: Record<string, unknown>): Record<string, unknown> {
  if (typeof params.selector !== 'string') return params;
  return { ...params, selector: /Xpath$/.test(method) ? domXpath(params.selector) : domSelector(params.selector) };
}
