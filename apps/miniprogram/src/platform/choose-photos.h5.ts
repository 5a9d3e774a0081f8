import type { Choice, ChosenPhoto } from './choose-photos';
import { shrunk } from './shrink-picture';

export type { Choice, ChosenPhoto } from './choose-photos';

const files = new WeakMap<ChosenPhoto, Blob>();

export const fileOf = (photo: ChosenPhoto): Blob | undefined => files.get(photo);

/** Opens what the phone has for files; a browser asks for no consent beyond that. */
export async function choosePhotos(most: number): Promise<Choice> {
  const picked = await filesPicked();
  return Promise.all(picked.slice(0, most).map(asChosen));
}

async function asChosen(file: File): Promise<ChosenPhoto> {
  const { picture, preview } = await shrunk(file);
  const photo = { preview };
  files.set(photo, picture);
  return photo;
}

/** Older browsers never tell that the user turned back: then nobody may wait for this promise with a blocked page. */
function filesPicked(): Promise<File[]> {
  const input = document.createElement('input');
  Object.assign(input, { type: 'file', accept: 'image/jpeg,image/png,image/webp', multiple: true, hidden: true });
  document.body.append(input);
  return new Promise<File[]>((resolve) => {
    input.addEventListener('change', () => resolve(Array.from(input.files ?? [])));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  }).finally(() => input.remove());
}
