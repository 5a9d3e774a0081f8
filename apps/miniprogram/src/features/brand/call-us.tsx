import type { Brand } from '../../api/contract';
import { callPhone } from '../../platform/contact';
import { openDesk } from '../../platform/desk';
import { tell } from '../../platform/message';
import { shownPhone } from '../../shared/format/phone';
import { Card } from '../../shared/ui/card';
import { ListRow } from '../../shared/ui/list-row';
import { Section } from '../../shared/ui/section';
import { reachable } from './brand.view';
import { useBrand } from './use-brand';

/** Somebody to call and somebody to write to, each with one tap. What no operator has set is not there. */
export function CallUs({ title }: { title?: string }) {
  const brand = useBrand();
  if (!reachable(brand)) return null;
  const ways = <Ways brand={brand} />;
  return title ? (
    <Section id="call-us-section" title={title}>
      {ways}
    </Section>
  ) : (
    ways
  );
}

function Ways({ brand: { hotline, hotlineHours, deskLink: link, deskCorpId: corpId } }: { brand: Brand }) {
  async function onDesk() {
    if (!link || (await openDesk({ link, corpId })) === 'opened') return;
    await tell('链接已复制', '到浏览器里粘贴打开，就能和客服打字。');
  }
  return (
    <Card kind="flush" id="call-us">
      {hotline && (
        <ListRow
          id="call-hotline"
          icon="phone"
          title="打客服电话"
          detail={[shownPhone(hotline), hotlineHours].filter(Boolean).join(' · ')}
          onTap={() => void callPhone(hotline)}
        />
      )}
      {link && (
        <ListRow
          id="open-desk"
          icon="message"
          title="在线客服"
          detail="打字问，不用打电话"
          onTap={() => void onDesk()}
        />
      )}
    </Card>
  );
}
