export { useDidShow as usePageShown, useReachBottom as useBottomReached } from '@tarojs/taro';
