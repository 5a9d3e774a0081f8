import { useState } from 'react';
import type { Me } from '../../api/contract';
import { asMaster } from '../engineer/engineer.view';
import { useEngineerPage } from '../engineer/use-engineer-page';
import { effectiveWish, firstEngineer, wishHindrance, wishQuery, type Wish } from './engineer-wish';
import type { SlotQuestion } from './use-slots';

interface About {
  serviceItemId: string;
  communityId: string;
  /** The engineer the link names; empty for none. */
  linkedEngineer: string;
  me: Me;
}

/** Who shall come and when. Another service, place or person may have other free times, so the time is chosen anew then. */
export function useBookingWish({ serviceItemId, communityId, linkedEngineer, me }: About) {
  const [picked, setPicked] = useState<string | null>(null);
  const [wished, setWished] = useState<Wish>('prefer');
  const [time, setTime] = useState<{ asked: string; start: string | null }>({ asked: '', start: null });
  const engineerId = picked ?? firstEngineer(linkedEngineer, me);
  const page = useEngineerPage(engineerId ?? '');
  const hindrance = wishHindrance(page.data, serviceItemId);
  const wish = effectiveWish(wished, engineerId, hindrance);
  const question: SlotQuestion = { serviceItemId, communityId, ...wishQuery(wish, engineerId) };
  const asked = Object.values(question).join();

  return {
    engineer: page.data?.engineer,
    /** Until it is known what the engineer can do, nothing is asked that would be asked differently a moment later. */
    settled: engineerId === null || !page.isPending,
    hindrance,
    wish,
    /** Whose own free times matter; empty when anybody may come. */
    master: wish !== 'fastest' && page.data ? asMaster(page.data.engineer.name) : '',
    question,
    start: time.asked === asked ? time.start : null,
    setStart: (start: string | null) => setTime({ asked, start }),
    setWish: setWished,
    pickEngineer: (id: string) => {
      setPicked(id);
      if (wish === 'fastest') setWished('prefer');
    },
  };
}
