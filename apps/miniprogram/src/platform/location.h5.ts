import type { Point } from './location';

export type { Point } from './location';

/** Roughly where the user is; null when he does not want to say, or nobody knows. Ask only after a tap. */
export function locate(): Promise<Point | null> {
  return new Promise((resolve) => {
    if (!navigator.geolocation) return resolve(null);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ lat: coords.latitude, lng: coords.longitude, datum: 'wgs84' }),
      () => resolve(null),
      { timeout: 8000, maximumAge: 600_000 },
    );
  });
}
