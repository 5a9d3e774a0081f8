import { api } from '../../api/api';
import { useTap } from '../../api/use-tap';
import { leaveFor } from '../../platform/wechat-link';
import { PrimaryButton } from '../../shared/ui/button';
import { FaultLine } from '../../shared/ui/fault-line';
import { useBrandName } from '../brand/use-brand-name';
import { withWayRound } from './open-in-wechat.view';

interface Props {
  /** The page to open in WeChat, without a slash in front, and its query. */
  path: string;
  query: string;
}

/** From a browser outside WeChat into the same page of the mini-program. */
export function OpenInWechat({ path, query }: Props) {
  const brandName = useBrandName();
  const link = useTap(() => api('GET /api/wechat/open-link', { query: { path, query } }));
  const open = async () => {
    const found = await link.run(undefined);
    if (found) leaveFor(found.url);
  };
  return (
    <>
      <FaultLine fault={link.error && withWayRound(link.error, brandName)} />
      <PrimaryButton id="open-in-wechat" busy={link.busy} onTap={() => void open()}>
        用微信打开
      </PrimaryButton>
    </>
  );
}
