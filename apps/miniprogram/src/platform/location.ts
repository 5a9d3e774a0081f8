import { getFuzzyLocation } from '@tarojs/taro';

export interface Point {
  lat: number;
  lng: number;
}

/** Roughly where the user is; null when he does not want to say, or nobody knows. Ask only after a tap. */
export async function locate(): Promise<Point | null> {
  try {
    const { latitude, longitude } = await getFuzzyLocation({ type: 'gcj02' });
    return { lat: latitude, lng: longitude };
  } catch {
    return null;
  }
}
