export {
  useDidShow as usePageShown,
  usePullDownRefresh as usePulledDown,
  useReachBottom as useBottomReached,
} from '@tarojs/taro';
