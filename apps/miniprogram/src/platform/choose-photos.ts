import { chooseMedia } from '@tarojs/taro';

/** A picture that the user has picked. The upload knows the file by this very object. */
export interface ChosenPhoto {
  /** For `src`, at once, before anything is uploaded. */
  preview: string;
}

/** `refused`: the user does not want WeChat to give us pictures, or his phone does not let it. Turning back is nothing chosen. */
export type Choice = ChosenPhoto[] | 'refused';

/** Opens album and camera. WeChat asks for the user's consent to the privacy guideline itself. */
export async function choosePhotos(most: number): Promise<Choice> {
  try {
    const { tempFiles } = await chooseMedia({
      count: most,
      mediaType: ['image'],
      sourceType: ['album', 'camera'],
      sizeType: ['compressed'],
    });
    return tempFiles.map(({ tempFilePath }) => ({ preview: tempFilePath }));
  } catch (fault) {
    const { errMsg = '' } = (fault ?? {}) as { errMsg?: string };
    return errMsg.includes('cancel') ? [] : 'refused';
  }
}
