import { kept, type BuiltIn, type Self } from './built-in.js';
import { pixels } from './properties.js';
import { followPull, showRefresher } from './refresher.js';

/** WeChat tells of an edge at most this often. */
const EDGE_MS = 200;

const state = kept(() => ({ left: 0, top: 0, toldUpper: -EDGE_MS, toldLower: -EDGE_MS }));

export const scrollView: BuiltIn = {
  properties: {
    scrollX: false,
    scrollY: false,
    scrollTop: null,
    scrollLeft: null,
    scrollIntoView: '',
    scrollWithAnimation: false,
    upperThreshold: '50',
    lowerThreshold: '50',
    enableFlex: false,
    showScrollbar: true,
    refresherEnabled: false,
    refresherTriggered: false,
    refresherThreshold: 45,
    refresherDefaultStyle: 'black',
    refresherBackground: '',
  },
  silent: [
    'enableBackToTop',
    'scrollAnchoring',
    'enhanced',
    'usingSticky',
    'enablePassive',
    'bounces',
    'fastDeceleration',
    // Only Skyline knows these.
    'type',
    'associativeContainer',
    'reverse',
    'clip',
    'cacheExtent',
    'minDragDistance',
    'scrollIntoViewWithinExtent',
    'scrollIntoViewAlignment',
    'padding',
    'refresherTwoLevelEnabled',
    'refresherTwoLevelTriggered',
    'refresherTwoLevelThreshold',
    'refresherTwoLevelCloseThreshold',
    'refresherTwoLevelScrollEnabled',
    'refresherBallisticRefreshEnabled',
    'refresherTwoLevelPinned',
  ],
  frame: ['weapp-scroll-content'],
  changed(self, name) {
    const { element } = self;
    if (name === 'scrollX') element.toggleAttribute('scroll-x', self.get<boolean>(name));
    if (name === 'scrollY') element.toggleAttribute('scroll-y', self.get<boolean>(name));
    if (name === 'showScrollbar') element.classList.toggle('weapp-bare', !self.get<boolean>(name));
    if (name === 'enableFlex') self.inside.classList.toggle('weapp-flex', self.get<boolean>(name));
    if (name === 'scrollTop' || name === 'scrollLeft' || name === 'scrollIntoView') later(() => go(self, name));
    if (name.startsWith('refresher')) showRefresher(self);
  },
  attached(self) {
    const scrolled = () => tellScroll(self);
    self.element.addEventListener('scroll', scrolled, { passive: true });
    return followPull(self);
  },
};

/** Content that came with the same setData must stand first. */
const later = (then: () => void) => window.setTimeout(then, 0);

function go(self: Self, name: string): void {
  const { element } = self;
  const behavior = self.get('scrollWithAnimation') ? 'smooth' : 'instant';
  if (name === 'scrollIntoView') return goTo(self, behavior);
  const given = self.get<unknown>(name);
  if (given === null || given === '') return;
  element.scrollTo({ [name === 'scrollTop' ? 'top' : 'left']: pixels(given), behavior });
}

function goTo({ element, get }: Self, behavior: ScrollBehavior): void {
  const id = get<string>('scrollIntoView');
  const target = id && element.querySelector(`#${CSS.escape(id)}`);
  if (!target) return;
  const [box, own] = [target.getBoundingClientRect(), element.getBoundingClientRect()];
  const to: ScrollToOptions = { behavior };
  if (get('scrollY')) to.top = element.scrollTop + box.top - own.top;
  if (get('scrollX')) to.left = element.scrollLeft + box.left - own.left;
  element.scrollTo(to);
}

function tellScroll(self: Self): void {
  const { scrollLeft, scrollTop, scrollHeight, scrollWidth } = self.element;
  const before = state(self);
  const [deltaX, deltaY] = [before.left - scrollLeft, before.top - scrollTop];
  if (deltaX === 0 && deltaY === 0) return;
  Object.assign(before, { left: scrollLeft, top: scrollTop });
  self.tell('scroll', { scrollLeft, scrollTop, scrollHeight, scrollWidth, deltaX, deltaY });
  tellEdges(self, deltaX, deltaY);
}

function tellEdges(self: Self, deltaX: number, deltaY: number): void {
  const { scrollLeft, scrollTop, scrollHeight, scrollWidth, clientHeight, clientWidth } = self.element;
  const [upper, lower] = [pixels(self.get('upperThreshold')), pixels(self.get('lowerThreshold'))];
  const told = state(self);
  const tell = (edge: 'toldUpper' | 'toldLower', type: string, direction: string) => {
    if (performance.now() - told[edge] < EDGE_MS) return;
    told[edge] = performance.now();
    self.tell(type, { direction });
  };
  if (self.get('scrollY') && deltaY > 0 && scrollTop <= upper) tell('toldUpper', 'scrolltoupper', 'top');
  if (self.get('scrollX') && deltaX > 0 && scrollLeft <= upper) tell('toldUpper', 'scrolltoupper', 'left');
  if (self.get('scrollY') && deltaY < 0 && scrollTop + clientHeight + lower >= scrollHeight)
    tell('toldLower', 'scrolltolower', 'bottom');
  if (self.get('scrollX') && deltaX < 0 && scrollLeft + clientWidth + lower >= scrollWidth)
    tell('toldLower', 'scrolltolower', 'right');
}
