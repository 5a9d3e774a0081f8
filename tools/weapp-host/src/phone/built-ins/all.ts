import type { glassEasel } from 'glass-easel-miniprogram-adapter';
import { define, FRAME, selfOf, type BuiltIn, type Fault } from './built-in.js';
import { button } from './button.js';
import { checkbox, checkboxGroup } from './checkbox.js';
import { form } from './form.js';
import { icon } from './icon.js';
import { image } from './image.js';
import { input } from './input.js';
import { label } from './label.js';
import { LACKING, UNKNOWN } from './lacking.js';
import { movableArea, movableView } from './movable.js';
import { navigator } from './navigator.js';
import { pageContainer } from './page-container.js';
import { pageMeta } from './page-meta.js';
import { picker } from './picker.js';
import { progress } from './progress.js';
import { takeForOthers } from './properties.js';
import { radio, radioGroup } from './radio.js';
import { richText } from './rich-text.js';
import { rootPortal } from './root-portal.js';
import { scrollView } from './scroll-view.js';
import { slider } from './slider.js';
import { swiper, swiperItem } from './swiper.js';
import { switchOver } from './switch.js';
import { text } from './text.js';
import { textarea } from './textarea.js';
import { view } from './view.js';

/** WeChat's own components by their name in a template, as far as this host has them. */
export const BUILT_INS: Record<string, BuiltIn> = {
  view,
  text,
  image,
  button,
  input,
  textarea,
  form,
  label,
  checkbox,
  'checkbox-group': checkboxGroup,
  radio,
  'radio-group': radioGroup,
  switch: switchOver,
  slider,
  picker,
  'scroll-view': scrollView,
  swiper,
  'swiper-item': swiperItem,
  'movable-area': movableArea,
  'movable-view': movableView,
  navigator,
  'rich-text': richText,
  icon,
  progress,
  'root-portal': rootPortal,
  'page-meta': pageMeta,
  'page-container': pageContainer,
};

/** Makes WeChat's components known to every template, and every other tag a fault. */
export function defineBuiltIns(space: glassEasel.ComponentSpace, fault: Fault): void {
  for (const [name, builtIn] of Object.entries({ ...BUILT_INS, ...LACKING }))
    space.setGlobalUsingComponent(name, define(space, name, builtIn, fault));
  takeForOthers((component) => selfOf(component) !== undefined);
  space.setGlobalUsingComponent(FRAME, FRAME);
  // A tag that nobody knows would become an element of the browser. The component without a name stands for it instead.
  (space as unknown as { _$allowUnusedNativeNode: boolean })._$allowUnusedNativeNode = false;
  define(space, '', UNKNOWN, fault);
}
