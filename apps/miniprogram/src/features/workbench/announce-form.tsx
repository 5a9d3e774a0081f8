import { View } from '@tarojs/components';
import { useState } from 'react';
import type { CoveredCommunity } from '../../api/contract';
import { toast } from '../../platform/message';
import { back } from '../../platform/navigate';
import { businessDate, dayName } from '../../shared/format/shanghai-time';
import { useNow } from '../../shared/hooks/use-now';
import { BottomBar, BottomRoom } from '../../shared/ui/bottom-bar';
import { PrimaryButton, TextButton } from '../../shared/ui/button';
import { Choice } from '../../shared/ui/choice';
import { DayStrip } from '../../shared/ui/day-strip';
import { FaultLine } from '../../shared/ui/fault-line';
import { StepCard } from '../../shared/ui/step-card';
import { CommunityName } from '../community/community-name';
import { saidName } from '../community/community-name.view';
import { CoveredSheet } from './covered-sheet';
import { announceStrip, partName, partsLeft, type PartChoice } from './own-visits.view';
import { useAnnounce } from './use-own-visits';
import './announce-form.scss';

/** Where, which day, which part of it. No clock time: neighbours hear no more than that. */
export function AnnounceForm({ communities }: { communities: CoveredCommunity[] }) {
  const now = useNow();
  const today = businessDate(now);
  const [community, setCommunity] = useState(communities[0]);
  const [choosing, setChoosing] = useState(false);
  const [day, setDay] = useState(today);
  const [chosenPart, setPart] = useState<PartChoice | null>(null);
  const announce = useAnnounce();
  const parts = partsLeft(day, today, now);
  const part = parts.some((each) => each.part === chosenPart) ? chosenPart : null;
  const when = `${dayName(day, today)}${part ? partName(part === 'all' ? null : part) : ''}`;

  async function onConfirm() {
    if (!part || !(await announce.run({ communityId: community.id, day, part }))) return;
    toast('公布好了，小区里看得到');
    await back();
  }

  return (
    <>
      <StepCard
        id="announce-place"
        number={1}
        title="去哪个小区？"
        aside={
          communities.length > 1 && (
            <TextButton id="announce-change" onTap={() => setChoosing(true)}>
              换小区
            </TextButton>
          )
        }
      >
        <View id="announce-community" className="announce__community">
          <CommunityName name={community.name} />
        </View>
        <View className="soft">{community.place}</View>
      </StepCard>
      <StepCard id="announce-day" number={2} title="哪一天？">
        <DayStrip days={announceStrip(today)} chosen={day} onChoose={setDay} />
      </StepCard>
      <StepCard id="announce-part" number={3} title="什么时候？">
        <View className="announce__parts">
          {parts.map((each) => (
            <Choice
              key={each.part}
              id={`part-${each.part}`}
              shape="round"
              chosen={each.part === part}
              title={each.name}
              onTap={() => setPart(each.part)}
            />
          ))}
        </View>
      </StepCard>
      <BottomRoom />
      <BottomBar>
        <FaultLine fault={announce.error} />
        <View id={part ? 'announce-line' : 'announce-missing'} className="announce__line">
          {part ? `${when}到${saidName(community.name)}` : '请选什么时候去'}
        </View>
        <PrimaryButton id="announce-confirm" busy={announce.busy} disabled={!part} onTap={() => void onConfirm()}>
          告诉小区我要来
        </PrimaryButton>
      </BottomBar>
      <CoveredSheet
        open={choosing}
        onClose={() => setChoosing(false)}
        onChoose={(chosen) => {
          setCommunity(chosen);
          setChoosing(false);
        }}
      />
    </>
  );
}
