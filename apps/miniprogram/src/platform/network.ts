import Taro from '@tarojs/taro';

let online = true;

export const isOnline = () => online;

/** Tells of every change; returns what ends the telling. */
export function watchNetwork(told: (online: boolean) => void): () => void {
  const onChange = ({ isConnected }: { isConnected: boolean }) => {
    online = isConnected;
    told(online);
  };
  Taro.onNetworkStatusChange(onChange);
  void Taro.getNetworkType({ success: ({ networkType }) => onChange({ isConnected: networkType !== 'none' }) });
  return () => Taro.offNetworkStatusChange(onChange);
}
