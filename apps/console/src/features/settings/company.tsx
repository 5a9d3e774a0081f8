import type { components } from '@qianqu/contract';
import { useQuery } from '@tanstack/react-query';
import { App, Button, Form, Input, Skeleton, Typography } from 'antd';
import { useState } from 'react';
import { api } from '../../api/api';
import { Fault } from '../../api/fault';
import { queryClient } from '../../api/query-client';
import { useDeed } from '../../api/use-deed';
import { useMe } from '../../api/use-me';
import { ChangedMeanwhile } from '../../shared/changed-meanwhile';
import { FaultLine } from '../../shared/fault-line';
import { Faulty } from '../../shared/faulty';
import { momentText } from '../../shared/time';
import { type CompanyDraft, companyDraftOf, companyWishOf, differencesOf } from './settings.view';

type Brand = components['schemas']['ConsoleBrand'];
const KEY = ['brand'];
const read = () => api('GET /api/console/brand', {});

/** Who the company is and how residents reach it. */
export function Company() {
  const brand = useQuery({ queryKey: KEY, queryFn: read });
  const { data: me } = useMe();
  if (brand.isPending) return <Skeleton active />;
  if (!brand.data) return <Faulty fault={brand.error} again={() => void brand.refetch()} />;
  return <CompanyForm brand={brand.data} mayWrite={me?.permissions.includes('brand.write') ?? false} />;
}

/** What was typed stays; who saves says which version he has seen. */
function CompanyForm({ brand, mayWrite }: { brand: Brand; mayWrite: boolean }) {
  const { message } = App.useApp();
  const [form] = Form.useForm<CompanyDraft>();
  const [seen, setSeen] = useState(brand);
  const [changed, setChanged] = useState<string[] | null>(null);
  const save = useDeed(
    async (draft: CompanyDraft, key) => {
      try {
        return await api('PUT /api/console/brand', { body: companyWishOf(draft, seen.version), key });
      } catch (fault) {
        if (fault instanceof Fault && fault.code === 'brand.stale') {
          const now = await read();
          setChanged(differencesOf(seen, now));
          setSeen(now);
        }
        throw fault;
      }
    },
    (now) => {
      setSeen(now);
      setChanged(null);
      queryClient.setQueryData(KEY, now);
      void message.success('改好了，住户马上看到');
    },
  );
  const isStale = save.fault instanceof Fault && save.fault.code === 'brand.stale';
  return (
    <Form<CompanyDraft>
      form={form}
      layout="vertical"
      requiredMark={false}
      disabled={!mayWrite}
      style={{ maxWidth: 560 }}
      initialValues={companyDraftOf(brand)}
      scrollToFirstError={{ focus: true }}
      onFinish={save.run}
    >
      <Typography.Paragraph type="secondary">
        空着的，住户那里就不出现：没有热线就没有“打客服电话”。
        {seen.changedBy && seen.changedAt && ` 最近一次：${seen.changedBy} 在 ${momentText(seen.changedAt)} 改过。`}
      </Typography.Paragraph>
      <Form.Item label="公司名称" name="company" extra="写在隐私说明里。">
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item
        label="统一社会信用代码"
        name="registrationNo"
        rules={[{ pattern: /^[0-9A-Za-z]{18}$/, message: '18 位数字和字母' }]}
      >
        <Input maxLength={18} spellCheck={false} />
      </Form.Item>
      <Form.Item label="地址" name="address">
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item label="客服热线" name="hotline" extra="住户点一下就拨。">
        <Input maxLength={40} inputMode="tel" />
      </Form.Item>
      <Form.Item label="热线时间" name="hotlineHours" extra="例如：每天 8:00–20:00">
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item
        label="在线客服的链接"
        name="deskLink"
        extra="例如企业微信客服的链接，以 https:// 开头。"
        rules={[{ pattern: /^https:\/\/\S+$/, message: '以 https:// 开头的链接' }]}
      >
        <Input maxLength={300} spellCheck={false} />
      </Form.Item>
      <Form.Item label="企业微信的企业 ID（可不填）" name="deskCorpId" extra="填了，在线客服就在微信里面打开。">
        <Input maxLength={40} spellCheck={false} />
      </Form.Item>
      {isStale && changed ? (
        <ChangedMeanwhile title="您打开以后，有人改过公司资料" lines={changed} />
      ) : (
        <FaultLine fault={save.fault} />
      )}
      {mayWrite && (
        <Button type="primary" htmlType="submit" loading={save.busy}>
          保存
        </Button>
      )}
    </Form>
  );
}
