import { previewImage } from '@tarojs/taro';

/** Shows pictures in full size, one after another, beginning with one of them. */
export function previewPhotos(addresses: string[], first: number) {
  void previewImage({ urls: addresses, current: addresses[first] });
}
