import type { components } from '@qianqu/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../api/api';
import { Fault } from '../../api/fault';
import { queryClient } from '../../api/query-client';
import { useDeed } from '../../api/use-deed';
import { useToldDeed } from '../../api/use-told-deed';
import { ChangedMeanwhile } from '../../shared/changed-meanwhile';
import { FaultLine } from '../../shared/fault-line';
import { useEnding } from '../../shared/use-ending';
import {
  differencesOf,
  draftOf,
  EMPTY_DRAFT,
  factsFrom,
  factsOf,
  type Facts,
  type Service,
  type ServiceDraft,
} from './catalog.view';
import { ServiceForm } from './service-form';

const refresh = () => void queryClient.invalidateQueries({ queryKey: ['services'] });

export function AddService() {
  const [open, setOpen] = useState(false);
  const add = useDeed(
    (draft: ServiceDraft, key) => api('POST /api/console/services', { body: factsFrom(draft), key }),
    () => {
      refresh();
      setOpen(false);
    },
  );
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        加一项服务
      </Button>
      <ServiceForm
        title="加一项服务"
        okText="加上，住户马上能约"
        initial={EMPTY_DRAFT}
        open={open}
        busy={add.busy}
        fault={<FaultLine fault={add.fault} />}
        onWish={add.run}
        onClose={() => setOpen(false)}
      />
    </>
  );
}

/** Who edits says what he has seen; after a refusal that is what the refusal has told him. Bookings that stand keep what was agreed. */
export function EditService({ service }: { service: Service }) {
  const [seen, setSeen] = useState<Facts | null>(null);
  const [changed, setChanged] = useState<string[]>([]);
  const path = { id: service.id };
  const change = useDeed(
    (draft: ServiceDraft, key) =>
      api('PUT /api/console/services/{id}', { path, body: { ...factsFrom(draft, seen!), seen: seen! }, key }).catch(
        (fault: unknown) => {
          const now = staleOf(fault);
          if (now) {
            setChanged(differencesOf(seen!, now));
            setSeen(now);
          }
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
      <Button size="small" aria-label={`修改${service.name}`} onClick={() => setSeen(factsOf(service))}>
        修改
      </Button>
      <ServiceForm
        title={`修改${service.name}`}
        okText="保存"
        initial={draftOf(factsOf(service))}
        open={seen !== null}
        busy={change.busy}
        fault={
          staleOf(change.fault) ? (
            <ChangedMeanwhile title="您打开以后，有人改过这项服务" lines={changed} />
          ) : (
            <FaultLine fault={change.fault} />
          )
        }
        onWish={change.run}
        onClose={() => setSeen(null)}
      />
    </>
  );
}

const staleOf = (fault: unknown): Facts | null =>
  fault instanceof Fault && fault.code === 'catalog.stale'
    ? (fault.details as components['schemas']['StaleServiceItem']).now
    : null;

/** Off the list of the residents, after what hangs on it was read; or on it again. */
export function SwitchService({ service }: { service: Service }) {
  const path = { id: service.id };
  const seen = factsOf(service);
  const put = (active: boolean, confirmed: true | undefined, key: string) =>
    api('PUT /api/console/services/{id}', { path, body: { ...seen, active, seen, confirmed }, key });
  const withdraw = useEnding<void>((_wish, confirmed, key) => put(false, confirmed, key), {
    okText: '照样下架',
    done: refresh,
  });
  const offer = useToldDeed((_wish: void, key) => put(true, undefined, key), refresh);
  return service.active ? (
    <>
      <Button size="small" loading={withdraw.busy} aria-label={`下架${service.name}`} onClick={() => withdraw.run()}>
        下架
      </Button>
      <FaultLine fault={withdraw.fault} />
    </>
  ) : (
    <Button size="small" loading={offer.busy} aria-label={`上架${service.name}`} onClick={() => offer.run()}>
      上架
    </Button>
  );
}

/** A place up or down in the order in which residents see them. */
export function MoveService({ service, up, down }: { service: Service; up: Place; down: Place }) {
  const move = useToldDeed(
    (before: string | undefined, key) =>
      api('POST /api/console/services/{id}/move', { path: { id: service.id }, body: { before }, key }),
    refresh,
  );
  return (
    <>
      <Button
        size="small"
        disabled={up === null || move.busy}
        aria-label={`${service.name}往前`}
        onClick={() => move.run(up ?? undefined)}
      >
        ↑
      </Button>
      <Button
        size="small"
        disabled={down === null || move.busy}
        aria-label={`${service.name}往后`}
        onClick={() => move.run(down ?? undefined)}
      >
        ↓
      </Button>
    </>
  );
}

/** Before which one it goes; undefined: to the end; null: it cannot. */
type Place = string | undefined | null;
