import { Node, nodesOf } from './syntax-tree.js';

const NEWER_NODES: Record<string, string> = {
  OptionalChainingExpression: '?.',
  ClassProperty: 'class field',
  PrivateProperty: '#private',
  PrivateMethod: '#private',
  PrivateName: '#private',
  StaticBlock: 'static block',
  BigIntLiteral: 'BigInt',
  Import: 'import()',
  MetaProperty: 'import.meta',
};
const NEWER_OPERATORS = ['??', '??=', '||=', '&&='];

/** Syntax of ES2020 and later in a script, which the JavaScript of old phones cannot read. */
export function newerSyntax(script: Buffer): string[] {
  const kinds = nodesOf(script)
    .map(newer)
    .filter((kind) => kind !== undefined);
  return [...new Set(kinds)];
}

function newer(node: Node): string | undefined {
  const { type, operator, raw, pattern, flags } = node;
  if (typeof operator === 'string' && NEWER_OPERATORS.includes(operator)) return operator;
  if (type === 'NumericLiteral' && String(raw).includes('_')) return 'numeric separator';
  // iPhones read look-behind only since iOS 16.4, and the whole file dies of it.
  if (type === 'RegExpLiteral' && /\(\?<[=!]/.test(String(pattern))) return 'look-behind';
  if (type === 'RegExpLiteral' && /[dv]/.test(String(flags))) return 'regular expression flag';
  // new.target is a MetaProperty too, and old.
  if (type === 'MetaProperty' && node.kind === 'new.target') return undefined;
  return type && NEWER_NODES[type];
}
