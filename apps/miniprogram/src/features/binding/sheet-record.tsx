import { View } from '@tarojs/components';
import type { SheetRecord } from '../../api/contract';
import { serverNow } from '../../platform/clock';
import { open, replace } from '../../platform/navigate';
import { links, pages } from '../../routes';
import { itemsText } from '../../shared/format/items';
import { whenText } from '../../shared/format/shanghai-time';
import { PrimaryButton, SecondButton, TextButton } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { Facts } from '../../shared/ui/facts';
import { Section } from '../../shared/ui/section';
import { chargedText } from '../catalog/service.view';
import { CommunityName } from '../community/community-name';
import { moreText, sheetTitle } from './sheet.view';
import './sheet-record.scss';

/** Not bound: the record stays, and the way into the community. */
export const Declined = () => (
  <View className="sheet-record__declined">
    <SecondButton id="sheet-community" onTap={() => void replace(pages.community)}>
      看看小区
    </SecondButton>
  </View>
);

/** The service of the sheet that was scanned: what was done and its review come before anything else. */
export const SheetRecordCard = ({ record }: { record: SheetRecord }) => (
  <Section id="sheet-record" title={sheetTitle(record)}>
    <Card>
      <Facts
        facts={[
          ['服务', record.serviceName],
          ['小区', <CommunityName key="community" name={record.communityName} />],
          ['做了什么', record.summary],
          ['用了什么', itemsText(record.items)],
          ['费用', record.finishedAt ? chargedText(record) : ''],
          ['做完时间', record.finishedAt ? whenText(record.finishedAt, null, serverNow()) : ''],
        ]}
      />
      <View className="sheet-record__buttons">
        {record.canReview && (
          <PrimaryButton id="sheet-review" onTap={() => void open(links.review(record.bookingId))}>
            评价这次服务
          </PrimaryButton>
        )}
        <TextButton id="sheet-booking" onTap={() => void open(links.booking(record.bookingId))}>
          {moreText(record)}
        </TextButton>
      </View>
    </Card>
  </Section>
);
