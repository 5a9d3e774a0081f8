import { useEffect, useState } from 'react';
import type { Me } from '../../api/contract';
import { takePlainLaunch } from '../../platform/plain-launch';
import { isAlone, open } from '../../platform/navigate';
import { pages } from '../../routes';
import { isEngineer } from '../resident/resident.view';

/** An engineer who opens the program by itself, not by a link, comes here to work; the home page lies below. */
export function useWorkbenchFirst(me: Me | undefined) {
  const [plain] = useState(takePlainLaunch);
  const comes = plain && me !== undefined && isEngineer(me);
  useEffect(() => {
    // Who has gone somewhere else meanwhile stays there.
    if (comes && isAlone()) void open(pages.workbench);
  }, [comes]);
}
