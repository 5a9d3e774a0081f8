import type { components } from '@qianqu/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../../api/api';
import { Fault } from '../../api/fault';
import { queryClient } from '../../api/query-client';
import { useDeed } from '../../api/use-deed';
import { CommunityForm } from './community-form';
import { type CommunityDraft, draftOf, EMPTY_DRAFT, wishOf } from './community-form.view';

type Schemas = components['schemas'];

const refresh = () => {
  void queryClient.invalidateQueries({ queryKey: ['communities'] });
  void queryClient.invalidateQueries({ queryKey: ['community'] });
};

/** One that no list has. */
export function AddCommunity() {
  const [open, setOpen] = useState(false);
  const navigate = useNavigate();
  const add = useDeed(
    (draft: CommunityDraft, key) => api('POST /api/console/communities', { body: wishOf(draft), key }),
    ({ id }) => {
      refresh();
      void navigate(`/communities/${id}`);
    },
  );
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        加一个小区
      </Button>
      <CommunityForm
        title="加一个小区"
        okText="加上"
        initial={EMPTY_DRAFT}
        open={open}
        busy={add.busy}
        fault={add.fault}
        onWish={add.run}
        onClose={() => setOpen(false)}
      />
    </>
  );
}

/** Who edits says which version he has seen; after a refusal that is the one that the refusal has told him. */
export function EditCommunity({ community }: { community: Schemas['ConsoleCommunityDetail'] }) {
  const [seen, setSeen] = useState<number | null>(null);
  const { id } = community;
  const change = useDeed(
    (draft: CommunityDraft, key) =>
      api('PUT /api/console/communities/{id}', { path: { id }, body: { ...wishOf(draft), version: seen! }, key }).catch(
        (fault: unknown) => {
          if (fault instanceof Fault && fault.code === 'community.stale')
            setSeen((fault.details as Schemas['StaleCommunity']).version);
          throw fault;
        },
      ),
    () => {
      refresh();
      setSeen(null);
    },
  );
  return (
    <>
      <Button onClick={() => setSeen(community.version)}>修改</Button>
      <CommunityForm
        title={`修改${community.name}`}
        okText="保存"
        initial={draftOf(community)}
        open={seen !== null}
        busy={change.busy}
        fault={change.fault}
        onWish={change.run}
        onClose={() => setSeen(null)}
      />
    </>
  );
}
