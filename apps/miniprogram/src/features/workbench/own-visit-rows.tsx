import { View } from '@tarojs/components';
import { useState } from 'react';
import type { OwnVisit } from '../../api/contract';
import { toast } from '../../platform/message';
import { BottomSheet } from '../../shared/ui/bottom-sheet';
import { DangerButton, TextButton } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { Choice } from '../../shared/ui/choice';
import { Dotted } from '../../shared/ui/dotted';
import { FaultLine } from '../../shared/ui/fault-line';
import { CommunityName } from '../community/community-name';
import { saidName } from '../community/community-name.view';
import { guestsText, visitName, visitWhen, withdrawalName, withdrawals, withdrawalText } from './own-visits.view';
import { useWithdraw } from './use-own-visits';
import './own-visit-rows.scss';
import './sheet-form.scss';

interface Props {
  visits: OwnVisit[];
  today: string;
}

/** Where the residents expect him, day by day. */
export function OwnVisitRows({ visits, today }: Props) {
  const [leaving, setLeaving] = useState<OwnVisit | null>(null);
  const close = () => setLeaving(null);
  return (
    <>
      <View className="page-lead">公布的和有人约的，小区里都看得到，邻居可以接着约</View>
      <View id="own-visits">
        {visits.map((visit) => (
          <Card key={visit.id} id={`own-visit-${visit.id}`}>
            <View className="own-visit__when">
              <Dotted text={visitWhen(visit, today)} />
            </View>
            <View>
              <CommunityName name={visit.communityName} />
            </View>
            <View id={`own-visit-${visit.id}-${visit.bookings > 0 ? 'guests' : 'free'}`} className="soft">
              <Dotted text={guestsText(visit)} />
            </View>
            <View className="own-visit__foot">
              <View className="soft">{visit.source === 'engineer' ? '您公布的' : '有人约了您'}</View>
              {withdrawals(visit).length > 0 && (
                <TextButton id={`own-visit-${visit.id}-cancel`} onTap={() => setLeaving(visit)}>
                  取消上门
                </TextButton>
              )}
            </View>
          </Card>
        ))}
      </View>
      <BottomSheet id="withdraw-sheet" title="取消这次上门" open={leaving !== null} onClose={close}>
        {leaving && <Withdraw key={leaving.id} visit={leaving} today={today} onDone={close} />}
      </BottomSheet>
    </>
  );
}

/** What happens to those who booked is read before anything is taken back. */
function Withdraw({ visit, today, onDone }: { visit: OwnVisit; today: string; onDone(): void }) {
  const kinds = withdrawals(visit);
  const [kind, setKind] = useState(kinds[0]);
  const withdraw = useWithdraw(visit.id);

  async function onConfirm() {
    if (!(await withdraw.run(kind))) return;
    toast(kind === 'comesNot' ? '已取消，正在为住户改约' : '已不再公布');
    onDone();
  }

  return (
    <View className="sheet-form">
      <View>
        {visitName(visit, today)}，{saidName(visit.communityName)}
      </View>
      {kinds.map((each) => (
        <Choice
          key={each}
          id={`withdraw-${each}`}
          shape="round"
          chosen={each === kind}
          title={withdrawalName(each)}
          text={withdrawalText(each, visit)}
          onTap={() => setKind(each)}
        />
      ))}
      <View className="sheet-form__confirm">
        <FaultLine fault={withdraw.error} />
        <DangerButton id="withdraw-confirm" busy={withdraw.busy} onTap={() => void onConfirm()}>
          {kind === 'comesNot' ? '确定不去，请帮我改约' : '确定不公布了'}
        </DangerButton>
      </View>
    </View>
  );
}
