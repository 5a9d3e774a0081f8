import { canScan, scan } from '../../platform/scan';
import { tell } from '../../platform/message';
import { open, replace } from '../../platform/navigate';
import { links } from '../../routes';
import { scannedBindCode } from './bind-code';

/** Camera → the card of the engineer. Where a page has no camera it says how WeChat's own scanner does it. */
export async function scanBadge(how: 'open' | 'replace' = 'open') {
  if (!canScan()) return tell('请用微信扫一扫', '打开微信右上角的“＋”，点“扫一扫”，对准师傅工牌上的二维码');
  const scanned = await scan();
  if (!scanned) return;
  const code = scannedBindCode(scanned);
  if (!code) return tell('这不是师傅的码', '请对准师傅工牌或海报上的二维码，再扫一次');
  await (how === 'open' ? open : replace)(links.bind(code));
}
