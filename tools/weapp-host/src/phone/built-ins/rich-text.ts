import type { BuiltIn, Self } from './built-in.js';
import { trusted, type RichNode } from './rich-nodes.js';

export const richText: BuiltIn = {
  properties: { nodes: null, space: '', userSelect: false },
  silent: ['mode'],
  changed(self, name) {
    if (name === 'nodes' || name === 'space') draw(self);
    if (name === 'userSelect') self.look(self.get('userSelect') ? 'user-select: text' : '');
  },
};

function draw(self: Self): void {
  const nodes = self.get<string | RichNode[] | null>('nodes') ?? [];
  const content = document.createElement('div');
  content.append(...trusted(typeof nodes === 'string' ? parsed(nodes) : nodes));
  if (self.get('space')) content.style.whiteSpace = 'pre-wrap';
  self.element.replaceChildren(content);
}

/** HTML as the same nodes that a list has. A document of its own runs nothing and loads nothing. */
function parsed(html: string): RichNode[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return Array.from(body.childNodes, nodeOf).filter((node): node is RichNode => node !== null);
}

function nodeOf(node: Node): RichNode | null {
  if (node.nodeType === Node.TEXT_NODE) return { type: 'text', text: node.textContent ?? '' };
  if (!(node instanceof Element)) return null;
  return {
    name: node.tagName,
    attrs: Object.fromEntries(Array.from(node.attributes, ({ name, value }) => [name, value])),
    children: Array.from(node.childNodes, nodeOf).filter((child): child is RichNode => child !== null),
  };
}
