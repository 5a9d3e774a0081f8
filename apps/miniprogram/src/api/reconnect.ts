import { onlineManager } from '@tanstack/react-query';
import { watchNetwork } from '../platform/network';

/** When the network comes back, what failed or has grown old is asked for again by itself. */
onlineManager.setEventListener(watchNetwork);
