import type { BuiltIn } from './built-in.js';

/** Components of WeChat that this host does not have. A page that shows one has a fault with its name. */
const NAMES =
  'ad ad-custom audio camera canvas channel-live channel-video cover-image cover-view custom-tab-bar draggable-sheet ' +
  'double-tap-gesture-handler editor editor-portal force-press-gesture-handler functional-page-navigator grid-builder ' +
  'grid-view horizontal-drag-gesture-handler inner-audio keyboard-accessory list-builder list-view live-player ' +
  'live-pusher long-press-gesture-handler map match-media native-component navigation-bar nested-scroll-body ' +
  'nested-scroll-header official-account official-account-publish open-container open-data open-data-item ' +
  'open-data-list page-orientation pan-gesture-handler picker-view picker-view-column scale-gesture-handler ' +
  'selection share-element snapshot span sticky-header sticky-section store-coupon store-gift store-home store-product ' +
  'tap-gesture-handler vertical-drag-gesture-handler video voip-room web-view';

const lacking: BuiltIn = { attached: (self) => self.lacks('') };

export const LACKING: Record<string, BuiltIn> = Object.fromEntries(NAMES.split(' ').map((name) => [name, lacking]));

/** What stands for a tag that is neither WeChat's nor among `usingComponents`. */
export const UNKNOWN: BuiltIn = {
  attached({ component, fault }) {
    fault(new Error(`<${component.tagName}> is neither one of WeChat's components nor in usingComponents`));
  },
};
