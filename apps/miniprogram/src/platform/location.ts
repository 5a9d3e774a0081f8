import { getFuzzyLocation } from '@tarojs/taro';

export interface Point {
  lat: number;
  lng: number;
  /** What it is measured by: WeChat answers as the maps of the country do, a browser as GPS does. */
  datum: 'gcj02' | 'wgs84';
}

/** Roughly where the user is; null when he does not want to say, or nobody knows. Ask only after a tap. */
export async function locate(): Promise<Point | null> {
  try {
    const { latitude, longitude } = await getFuzzyLocation({ type: 'gcj02' });
    return { lat: latitude, lng: longitude, datum: 'gcj02' };
  } catch {
    return null;
  }
}
