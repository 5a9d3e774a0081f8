import postcss, { type AtRule } from 'postcss';
import selectorParser from 'postcss-selector-parser';
import type { ComponentJson } from './program.js';
import { styleScopeOf } from './style-scope.js';

/** Isolations under which a component's styles are everybody's. */
const SHARED = /^(shared|page-shared)$/;

/** A component's styles for its own elements: the framework writes the same word before their classes. */
export function scopedStyles(css: string, path: string, { styleIsolation = '' }: ComponentJson): string {
  if (SHARED.test(styleIsolation)) return css;
  const scope = styleScopeOf(path);
  const own = selectorParser((selectors) => {
    selectors.walkClasses((name) => {
      name.value = `${scope}--${name.value}`;
    });
    selectors.walkPseudos((pseudo) => {
      if (pseudo.value === ':host') pseudo.replaceWith(selectorParser.tag({ value: `[wx-host='${scope}']` }));
    });
  });
  const root = postcss.parse(css);
  root.walkRules((rule) => {
    const parent = rule.parent as AtRule | undefined;
    if (parent?.type !== 'atrule' || !/keyframes$/.test(parent.name)) rule.selector = own.processSync(rule.selector);
  });
  return root.toString();
}
