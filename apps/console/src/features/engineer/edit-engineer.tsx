import type { components } from '@qianqu/contract';
import { Button, Form, Modal } from 'antd';
import { useState } from 'react';
import { api } from '../../api/api';
import { Fault } from '../../api/fault';
import { useDeed } from '../../api/use-deed';
import { ChangedMeanwhile } from '../../shared/changed-meanwhile';
import { FaultLine } from '../../shared/fault-line';
import { useFieldFault } from '../../shared/field-faults';
import { EngineerFields, type Facts } from './engineer-fields';
import { type Detail, differencesOf, factsOf } from './engineer.view';
import { refreshEngineers } from './refresh-engineers';

const FIELDS = { 'engineer.employeeNoTaken': 'employeeNo' } as const;

/** Who edits says what he has seen; after a refusal that is what the refusal has told him. */
export function EditEngineer({ engineer }: { engineer: Detail }) {
  const [seen, setSeen] = useState<Facts | null>(null);
  const [differences, setDifferences] = useState<string[]>([]);
  const [form] = Form.useForm<Facts>();
  const { id } = engineer;
  const change = useDeed(
    (facts: Facts, key) =>
      api('PUT /api/console/engineers/{id}/facts', { path: { id }, body: { ...facts, seen: seen! }, key }).catch(
        (fault: unknown) => {
          const now = staleOf(fault);
          if (now) {
            setDifferences(differencesOf(seen!, now));
            setSeen(now);
          }
          throw fault;
        },
      ),
    () => {
      refreshEngineers();
      setSeen(null);
    },
  );
  const isAtField = useFieldFault(form, change.fault, FIELDS);
  const open = () => {
    setDifferences([]);
    setSeen(factsOf(engineer));
  };
  return (
    <>
      <Button onClick={open}>修改</Button>
      <Modal
        title={`修改${engineer.name}`}
        open={seen !== null}
        destroyOnHidden
        okText="保存"
        confirmLoading={change.busy}
        onOk={() => form.submit()}
        onCancel={() => setSeen(null)}
      >
        <Form<Facts>
          form={form}
          layout="vertical"
          requiredMark={false}
          initialValues={factsOf(engineer)}
          scrollToFirstError={{ focus: true }}
          onFinish={change.run}
        >
          <EngineerFields />
          {staleOf(change.fault) ? (
            <ChangedMeanwhile title="您打开以后，有人改过这位工程师" lines={differences} />
          ) : (
            !isAtField && <FaultLine fault={change.fault} />
          )}
        </Form>
      </Modal>
    </>
  );
}

const staleOf = (fault: unknown): Facts | null =>
  fault instanceof Fault && fault.code === 'engineer.stale'
    ? (fault.details as components['schemas']['StaleEngineer']).now
    : null;
