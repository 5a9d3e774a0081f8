import { openLocation } from '@tarojs/taro';

export interface MapPlace {
  /** GCJ-02, as the maps of the country are drawn. */
  lat: number;
  lng: number;
  name: string;
}

/** WeChat's own map of a place, from which any map on the phone leads there. */
export async function openMap({ lat, lng, name }: MapPlace): Promise<void> {
  await openLocation({ latitude: lat, longitude: lng, name, scale: 16 }).catch(() => undefined);
}
