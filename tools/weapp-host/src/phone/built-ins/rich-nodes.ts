import { decoded } from './entities.js';

/** A node as `rich-text` takes it. */
export interface RichNode {
  type?: string;
  name?: string;
  text?: string;
  attrs?: Record<string, unknown>;
  children?: RichNode[];
}

/** WeChat draws these and drops all others with what they hold. */
const TAGS = new Set(
  (
    'a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del div dl dt ' +
    'em fieldset font footer h1 h2 h3 h4 h5 h6 header hr i img ins label legend li mark nav ol p pre q rt ruby s ' +
    'section small span strong sub sup table tbody td tfoot th thead tr tt u ul'
  ).split(' '),
);

/** Beside `class` and `style`, which all have. */
const ATTRIBUTES: Record<string, string[]> = {
  bdo: ['dir'],
  col: ['span', 'width'],
  colgroup: ['span', 'width'],
  font: ['color', 'face', 'size'],
  img: ['alt', 'src', 'height', 'width'],
  ol: ['start', 'type'],
  table: ['width'],
  td: ['colspan', 'height', 'rowspan', 'width'],
  th: ['colspan', 'height', 'rowspan', 'width'],
  tr: ['colspan', 'height', 'rowspan', 'width'],
};

/** Elements for the nodes that are trusted. They carry no handlers and lead nowhere. */
export function trusted(nodes: RichNode[]): (HTMLElement | Text)[] {
  return nodes.flatMap((node): (HTMLElement | Text)[] => {
    if (node.type === 'text') return [document.createTextNode(decoded(String(node.text ?? '')))];
    const name = String(node.name ?? '').toLowerCase();
    return TAGS.has(name) ? [elementOf(name, node)] : [];
  });
}

function elementOf(name: string, { attrs = {}, children = [] }: RichNode): HTMLElement {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attrs)) {
    const allowed = attribute === 'class' || attribute === 'style' || ATTRIBUTES[name]?.includes(attribute);
    if (allowed && !(attribute === 'src' && /^\s*javascript:/i.test(String(value))))
      element.setAttribute(attribute, String(value));
  }
  element.append(...trusted(children));
  return element;
}
