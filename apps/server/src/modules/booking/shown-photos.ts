import type { PhotoView } from '../photo/photo.dto.js';
import { sees, Viewer } from './rules/who-sees.js';

/** They go to nobody but the two of this service: until something is found wrong with one, both see it. */
export const isShown = ({ state }: PhotoView) => state !== 'rejected';

/** What a viewer may see of the pictures of what is broken; how many there are may be told to more. */
export const shownFaults = (viewer: Viewer, photos: PhotoView[]) => ({
  faultPhotos: sees(viewer, 'faultPhotos') ? photos : [],
  faultPhotoCount: photos.length,
});
