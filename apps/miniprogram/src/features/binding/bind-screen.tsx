import { useState } from 'react';
import type { ApiError } from '../../api/api-error';
import type { BindCard, Bound, SheetRecord } from '../../api/contract';
import { useFreshOnShow } from '../../api/use-fresh-on-show';
import { PageState } from '../../shared/ui/page-state';
import { OpenInWechat } from '../wechat/open-in-wechat';
import { BindHero } from './bind-hero';
import { CoolingDown, OwnCode } from './bind-notice';
import { BindOffer } from './bind-offer';
import { BindSkeleton } from './bind-skeleton';
import { compareText, deadCodeTitle } from './binding.view';
import { BoundView } from './bound-view';
import { DeadCode } from './dead-code';
import { Declined, SheetRecordCard } from './sheet-record';
import { bindCardKey, useBindAttempt, useBindCard } from './use-bind-card';

/** Everything between a readable code and being bound. */
export function BindScreen({ code }: { code: string }) {
  const card = useBindCard(code);
  const attemptId = useBindAttempt(card.data);
  const [bound, setBound] = useState<Bound | null>(null);

  if (bound) {
    const { engineer, communityId: id, communityName: name } = bound;
    return <BoundView engineer={engineer} community={{ id, name }} fresh />;
  }

  const fault = card.error as ApiError | null;
  const title = fault && deadCodeTitle(fault.code);
  if (fault && title) return <DeadCode title={title} text={fault.message} />;

  const outside = <OpenInWechat path="pages/bind/index" query={`scene=${code}`} />;
  return (
    <PageState
      of={card}
      skeleton={<BindSkeleton />}
      onFault={({ code: faultCode }) => (faultCode === 'client.needsWechat' ? outside : null)}
    >
      {(data) => <Offer card={data} attemptId={attemptId} onBound={setBound} />}
    </PageState>
  );
}

interface OfferProps {
  card: BindCard;
  attemptId(): Promise<string | undefined>;
  onBound(bound: Bound): void;
}

function Offer(props: OfferProps) {
  const { record, state } = props.card;
  if (state === 'self') return <OwnCode />;
  return record ? <Sheet {...props} record={record} /> : <Invitation {...props} />;
}

/** What was done comes first; binding is offered below, and declining leaves the record standing. */
function Sheet({ record, ...props }: OfferProps & { record: SheetRecord }) {
  const [declined, setDeclined] = useState(false);
  // Back from the review, there is none to write any more.
  useFreshOnShow(bindCardKey(props.card.code));
  return (
    <>
      <SheetRecordCard record={record} />
      {declined ? <Declined /> : <Invitation {...props} onDeclined={() => setDeclined(true)} />}
    </>
  );
}

function Invitation({ card, attemptId, onBound, onDeclined }: OfferProps & { onDeclined?(): void }) {
  if (card.state === 'same') {
    return <BoundView engineer={card.engineer} community={card.communities[0] ?? null} fresh={false} />;
  }
  return (
    <>
      {!card.record && <BindHero brandName={card.brandName} line={compareText(card.engineer)} />}
      {card.state === 'coolDown' ? (
        <CoolingDown card={card} />
      ) : (
        <BindOffer card={card} attemptId={attemptId} onBound={onBound} onDeclined={onDeclined} />
      )}
    </>
  );
}
