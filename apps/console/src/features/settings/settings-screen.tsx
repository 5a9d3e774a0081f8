import { useMe } from '../../api/use-me';
import { PageHead } from '../../shared/page-head';
import { PartTabs } from '../../shared/part-tabs';
import { Company } from './company';
import { Contents } from './contents';
import { Phrases } from './phrases';

/** Its parts, each under its name in the address. */
const PARTS = [
  { key: 'company', label: '公司与热线', Part: Company, needs: 'brand.read' },
  { key: 'phrases', label: '快捷消息', Part: Phrases, needs: 'brand.write' },
  { key: 'contents', label: '用户内容', Part: Contents, needs: 'content.switch' },
] as const;

/** What holds for the whole brand; every change is seen by residents at once. */
export function SettingsScreen() {
  const { data: me } = useMe();
  const parts = PARTS.filter(({ needs }) => me?.permissions.includes(needs));
  return (
    <>
      <PageHead title="设置" about="对全部小区、全部住户都一样；改了马上生效，每次改动都有记录。" />
      <PartTabs parts={parts.map(({ key, label, Part }) => ({ key, label, children: <Part /> }))} />
    </>
  );
}
