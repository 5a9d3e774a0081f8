import { parseSync } from '@swc/core';

/** Any piece of a script, as @swc/core describes it. */
export interface Node {
  type?: string;
  [key: string]: unknown;
}

const known = new WeakMap<Buffer, Node[]>();

/** All pieces of a script, parsed once however many rules ask; none when it cannot be parsed. */
export function nodesOf(script: Buffer): Node[] {
  const nodes = known.get(script) ?? parse(script.toString('utf8'));
  known.set(script, nodes);
  return nodes;
}

function parse(script: string): Node[] {
  const nodes: Node[] = [];
  try {
    collect(parseSync(script, { syntax: 'ecmascript', target: 'es2022' }), nodes);
  } catch {
    return [];
  }
  return nodes;
}

function collect(value: unknown, nodes: Node[]): void {
  if (Array.isArray(value)) return value.forEach((item) => collect(item, nodes));
  if (value === null || typeof value !== 'object') return;
  nodes.push(value as Node);
  Object.values(value).forEach((item) => collect(item, nodes));
}
