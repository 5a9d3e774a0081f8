import { appOf } from './app-json.js';
import type { Bundle, Rule } from './bundle.js';
import { Node, nodesOf } from './syntax-tree.js';

// The eight that fail unless requiredPrivateInfos of app.json names them.
const EXACT = ['getLocation', 'onLocationChange', 'startLocationUpdate', 'startLocationUpdateBackground'];
const PRIVATE_INFOS = ['chooseAddress', 'chooseLocation', 'choosePoi', 'getFuzzyLocation', ...EXACT];

const declared = (bundle: Bundle) => appOf(bundle).requiredPrivateInfos ?? [];

const privateInfosAreKnown: Rule = (bundle) =>
  declared(bundle)
    .filter((name) => !PRIVATE_INFOS.includes(name))
    .map((name) => `app.json: requiredPrivateInfos ${name}`);

/** WeChat compiles no package that declares both. */
const locationIsFuzzyOrExact: Rule = (bundle) =>
  declared(bundle).includes('getFuzzyLocation')
    ? declared(bundle)
        .filter((name) => EXACT.includes(name))
        .map((name) => `app.json: requiredPrivateInfos ${name} excludes getFuzzyLocation`)
    : [];

/**
 * A minified script still writes what it calls as a member (`a.getFuzzyLocation`, `wx["getFuzzyLocation"]`) or takes it
 * out of an object (`{ getFuzzyLocation: a } = wx`). Taro's own tables are lists of strings, which name but don't call.
 * A name put together at run time stays unseen.
 */
const privateInfosAreDeclared: Rule = (bundle) =>
  Object.keys(bundle)
    .filter((path) => path.endsWith('.js'))
    .flatMap((path) =>
      [...new Set(nodesOf(bundle[path]).map(memberRead))]
        .filter((name) => PRIVATE_INFOS.includes(name) && !declared(bundle).includes(name))
        .map((name) => `${path}: calls ${name}, which requiredPrivateInfos of app.json lacks`),
    );

const PATTERNS = ['KeyValuePatternProperty', 'AssignmentPatternProperty'];

/** The name that a piece of a script reads from an object; '' when it reads none. */
function memberRead(node: Node): string {
  const isPattern = PATTERNS.includes(node.type ?? '');
  if (node.type !== 'MemberExpression' && !isPattern) return '';
  const named = (isPattern ? node.key : node.property) as Node;
  const { value } = named.type === 'Computed' ? (named.expression as Node) : named;
  return typeof value === 'string' ? value : '';
}

const privacyIsChecked: Rule = (bundle) =>
  appOf(bundle).__usePrivacyCheck__ === true ? [] : ['app.json: __usePrivacyCheck__ is not true'];

export const privateRules = {
  privateInfosAreKnown,
  locationIsFuzzyOrExact,
  privateInfosAreDeclared,
  privacyIsChecked,
};
