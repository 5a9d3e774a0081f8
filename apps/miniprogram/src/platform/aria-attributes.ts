import { mergeInternalComponents } from '@tarojs/shared';
import { ARIA_COMPONENTS } from './aria-names';

/** The runtime numbers attributes in the order the templates do, so it must know the same ones (config/aria-plugin.ts). */
mergeInternalComponents(ARIA_COMPONENTS);
