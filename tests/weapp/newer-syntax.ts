import { parseSync } from '@swc/core';

interface Node {
  type?: string;
  operator?: string;
  pattern?: string;
  flags?: string;
  raw?: string;
  [key: string]: unknown;
}

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

/** Syntax of ES2020 and later in a script, which the JavaScript of old phones cannot read; empty when it cannot be parsed. */
export function newerSyntax(script: string): string[] {
  const kinds = new Set<string>();
  try {
    visit(parseSync(script, { syntax: 'ecmascript', target: 'es2022' }), kinds);
  } catch {
    return [];
  }
  return [...kinds];
}

function visit(value: unknown, kinds: Set<string>): void {
  if (Array.isArray(value)) return value.forEach((item) => visit(item, kinds));
  if (value === null || typeof value !== 'object') return;
  const kind = newer(value as Node);
  if (kind) kinds.add(kind);
  Object.values(value).forEach((item) => visit(item, kinds));
}

function newer(node: Node): string | undefined {
  if (node.operator && ['??', '??=', '||=', '&&='].includes(node.operator)) return node.operator;
  if (node.type === 'NumericLiteral' && node.raw?.includes('_')) return 'numeric separator';
  // iPhones read look-behind only since iOS 16.4, and the whole file dies of it.
  if (node.type === 'RegExpLiteral' && /\(\?<[=!]/.test(node.pattern ?? '')) return 'look-behind';
  if (node.type === 'RegExpLiteral' && /[dv]/.test(node.flags ?? '')) return 'regular expression flag';
  // new.target is a MetaProperty too, and old.
  if (node.type === 'MetaProperty' && node.kind === 'new.target') return undefined;
  return node.type && NEWER_NODES[node.type];
}
