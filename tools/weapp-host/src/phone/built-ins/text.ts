import { kept, type BuiltIn, type Self } from './built-in.js';
import { decoded } from './entities.js';

const SPACES: Record<string, string> = { ensp: '\u2002', emsp: '\u2003', nbsp: '\u00a0' };

export const text: BuiltIn = {
  properties: { selectable: false, userSelect: false, space: '', decode: false },
  // Only Skyline cuts a text by lines; in a web view these do nothing.
  silent: ['maxLines', 'overflow'],
  changed(self, name) {
    if (name === 'userSelect' || name === 'selectable') {
      const may = self.get('userSelect') || self.get('selectable');
      self.look(may ? `user-select: text;${self.get('userSelect') ? 'display: inline-block' : ''}` : '');
    }
    if (name === 'space' || name === 'decode') rewrite(self);
  },
  attached(self) {
    const observer = new MutationObserver(() => rewrite(self));
    observer.observe(self.element, { childList: true, characterData: true, subtree: true });
    return () => observer.disconnect();
  },
};

/** What the mini-program wrote into a node, and what it became. */
const written = kept(() => new WeakMap<Text, { from: string; to: string }>());

/** `decode` and `space` change what is shown, not what the template says. */
function rewrite(self: Self): void {
  for (const node of textsOf(self.element)) {
    const before = written(self).get(node);
    const from = before && before.to === node.data ? before.from : node.data;
    const to = shown(self, from);
    written(self).set(node, { from, to });
    if (node.data !== to) node.data = to;
  }
}

function shown(self: Self, from: string): string {
  const space = SPACES[self.get<string>('space')];
  const spaced = space ? from.replaceAll(' ', space) : from;
  return self.get<boolean>('decode') ? decoded(spaced) : spaced;
}

/** Texts that stand in this element and in no `<text>` inside it. */
const textsOf = (element: HTMLElement): Text[] =>
  Array.from(element.childNodes).filter((node): node is Text => node.nodeType === Node.TEXT_NODE);
