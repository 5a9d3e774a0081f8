import { View } from '@tarojs/components';
import type { VisitDetail } from '../../api/contract';
import { aria } from '../../platform/aria';
import { serverNow } from '../../platform/clock';
import { open } from '../../platform/navigate';
import { links } from '../../routes';
import { Card } from '../../shared/ui/card';
import { EngineerRow } from '../engineer/engineer-row';
import { completedText } from '../engineer/engineer.view';
import { saidName } from '../community/community-name.view';
import { seatsText, visitDay } from './visit.view';
import './visit-head.scss';

/** Who comes and when, in the largest letters. */
export const VisitHead = ({ visit }: { visit: VisitDetail }) => (
  <>
    <View className="visit-head">
      <View className="visit-head__place">师傅到{saidName(visit.communityName)}</View>
      <View id="visit-when" className="visit-head__when" {...aria({ role: 'heading' })}>
        {visitDay(visit, serverNow())}
      </View>
      <View id="visit-seats" className="visit-head__seats">
        {seatsText(visit)}
      </View>
    </View>
    <Card kind="flush">
      <EngineerRow
        id="visit-engineer"
        engineer={visit.engineer}
        note={completedText(visit.engineer.completed)}
        onTap={() => void open(links.engineer(visit.engineer.id, visit.communityId))}
      />
    </Card>
  </>
);
