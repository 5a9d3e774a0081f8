import type { MapPlace } from './map';
import { mapAddress } from './map-address';

export type { MapPlace } from './map';

/** A public map in a window of its own; where the browser opens none, in this one. */
export async function openMap(place: MapPlace): Promise<void> {
  const address = mapAddress(place);
  const opened = window.open(address, '_blank');
  if (opened) opened.opener = null;
  else window.location.href = address;
}
