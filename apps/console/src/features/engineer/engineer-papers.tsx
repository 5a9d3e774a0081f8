import type { components } from '@qianqu/contract';
import { App, Button, Descriptions, Flex, Image, Popconfirm, Select, Tag, Typography } from 'antd';
import { useState } from 'react';
import { api } from '../../api/api';
import { useToldDeed } from '../../api/use-told-deed';
import { momentText } from '../../shared/time';
import { type Detail, DOCUMENT_TEXT, type PartProps, PHOTO_STATE } from './engineer.view';
import { refreshEngineers } from './refresh-engineers';

type Schemas = components['schemas'];

/** Who he is: whether somebody has looked at his papers, his face, and what he can show. */
export function EngineerPapers({ engineer, mayWrite }: PartProps) {
  const { portrait, nextPortrait, certificates } = engineer;
  return (
    <Descriptions
      column={1}
      size="small"
      bordered
      styles={{ label: { width: 110 } }}
      items={[
        { key: 'identity', label: '身份', children: <Identity engineer={engineer} mayWrite={mayWrite} /> },
        {
          key: 'portrait',
          label: '本人照片',
          children: (
            <Pictures
              photos={[portrait, nextPortrait].filter((photo) => photo !== null)}
              what="照片"
              nothing="还没有照片。他在小程序“我的工作台”里自己放。"
            />
          ),
        },
        {
          key: 'certificates',
          label: '证书',
          children: (
            <Pictures photos={certificates} what="证书" nothing="还没有证书。他在小程序“我的工作台”里自己放。" />
          ),
        },
      ]}
    />
  );
}

const Pictures = ({ photos, what, nothing }: { photos: Schemas['PhotoView'][]; what: string; nothing: string }) =>
  photos.length === 0 ? (
    <Typography.Text type="secondary">{nothing}</Typography.Text>
  ) : (
    <Flex gap={12} wrap>
      {photos.map(({ id, thumb, full, state }, n) => (
        <Flex key={id} vertical gap={4} align="center">
          <Image
            src={thumb}
            width={96}
            height={96}
            style={{ objectFit: 'cover' }}
            alt={`${what} ${n + 1}`}
            preview={{ src: full }}
          />
          <Tag color={state === 'approved' ? 'blue' : undefined}>{PHOTO_STATE[state]}</Tag>
        </Flex>
      ))}
    </Flex>
  );

/** Residents read 已核实 as long as this stands here. */
function Identity({ engineer: { id, name, verification }, mayWrite }: { engineer: Detail; mayWrite: boolean }) {
  const { message } = App.useApp();
  const [document, setDocument] = useState<Schemas['IdentityDocument']>('idCard');
  const path = { id };
  const verify = useToldDeed(
    (_wish: void, key) => api('PUT /api/console/engineers/{id}/verification', { path, body: { document }, key }),
    () => {
      refreshEngineers();
      void message.success(`住户现在看到${name}“已核实”`);
    },
  );
  const withdraw = useToldDeed(
    (_wish: void, key) => api('DELETE /api/console/engineers/{id}/verification', { path, key }),
    refreshEngineers,
  );
  if (verification)
    return (
      <Flex gap={12} align="center" wrap>
        <span>
          {verification.by} 在 {momentText(verification.at)} 看过他的{DOCUMENT_TEXT[verification.document]}
        </span>
        {mayWrite && (
          <Popconfirm
            title="撤销核实？"
            description="住户不再看到“已核实”；以前的记录保留。"
            okText="撤销"
            onConfirm={() => withdraw.run()}
          >
            <Button size="small" loading={withdraw.busy}>
              撤销核实
            </Button>
          </Popconfirm>
        )}
      </Flex>
    );
  if (!mayWrite) return <Typography.Text type="secondary">还没有人看过他的证件</Typography.Text>;
  return (
    <Flex gap={8} align="center" wrap>
      <span>我当面看过他的</span>
      <Select
        aria-label="哪种证件"
        value={document}
        style={{ width: 120 }}
        options={Object.entries(DOCUMENT_TEXT).map(([value, label]) => ({ value, label }))}
        onChange={setDocument}
      />
      <Button type="primary" loading={verify.busy} onClick={() => verify.run()}>
        记下已核实
      </Button>
    </Flex>
  );
}
