import Taro from '@tarojs/taro';

/** After the whole content has changed the page starts at its beginning again. */
export function toTop() {
  void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
}

/** Brings an element of the page into sight, also one that is only being drawn: WeChat gets it a moment later. */
export function scrollToId(id: string) {
  Taro.nextTick(() => void Taro.pageScrollTo({ selector: `#${id}`, duration: 300 }));
}
