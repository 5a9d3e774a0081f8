import type { BuiltIn } from './built-in.js';

/** Of each kind: its colour, whether it stands in a filled or an empty circle, and its lines on a 24 by 24 ground. */
const KINDS: Record<string, [colour: string, circle: 'full' | 'empty' | 'none', lines: string]> = {
  success: ['#09BB07', 'full', 'M6.5 12.5l4 4 7-8'],
  success_no_circle: ['#09BB07', 'none', 'M4 12.5l5.5 5.5L20 6.5'],
  info: ['#10AEFF', 'full', 'M12 7v.5M12 10.5V17'],
  warn: ['#F76260', 'full', 'M12 6.5v7M12 16.5v.5'],
  waiting: ['#10AEFF', 'full', 'M12 6.5V12l4 2.5'],
  cancel: ['#F43530', 'empty', 'M8 8l8 8M16 8l-8 8'],
  download: ['#09BB07', 'empty', 'M12 6v8M8.5 11l3.5 3.5 3.5-3.5M8 17.5h8'],
  search: ['#B2B2B2', 'none', 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M15.5 15.5L20 20'],
  clear: ['#B2B2B2', 'full', 'M8 8l8 8M16 8l-8 8'],
  circle: ['#C9C9C9', 'empty', ''],
  info_circle: ['#10AEFF', 'empty', 'M12 7v.5M12 10.5V17'],
};

const SVG = 'http://www.w3.org/2000/svg';

export const icon: BuiltIn = {
  properties: { type: 'success', size: '23', color: '' },
  changed(self) {
    const [colour, circle, lines] = KINDS[self.get<string>('type')] ?? ['', 'none', ''];
    const drawing = shape('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true', fill: 'none', 'stroke-width': '1.8' });
    const ink = self.get<string>('color') || colour;
    drawing.style.cssText = `width:${lengthOf(self.get('size'))};height:${lengthOf(self.get('size'))};display:block`;
    if (circle !== 'none')
      drawing.append(
        shape('circle', { cx: '12', cy: '12', r: '11', stroke: ink, fill: circle === 'full' ? ink : 'none' }),
      );
    drawing.append(shape('path', { d: lines, stroke: circle === 'full' ? '#fff' : ink, 'stroke-linecap': 'round' }));
    self.element.replaceChildren(drawing);
  },
};

const lengthOf = (size: string) =>
  size.endsWith('rpx') ? `calc(var(--rpx) * ${Number.parseFloat(size)})` : `${Number.parseFloat(size)}px`;

function shape(name: string, attributes: Record<string, string>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  return made;
}
