import { Button, Form, Modal } from 'antd';
import { useState } from 'react';
import { api } from '../../api/api';
import { queryClient } from '../../api/query-client';
import { useDeed } from '../../api/use-deed';
import { ME } from '../../api/me-key';
import { FaultLine } from '../../shared/fault-line';
import { ProofFields } from './proof-fields';
import { RecoveryCodes } from './recovery-codes';

/** Ten new recovery codes; those before them are void. */
export function NewCodes() {
  const [open, setOpen] = useState(false);
  const [codes, setCodes] = useState<string[] | null>(null);
  const [form] = Form.useForm<{ password: string; code: string }>();
  const make = useDeed(
    (body: { password: string; code: string }) => api('POST /api/console/me/recovery-codes', { body }),
    ({ recoveryCodes }) => {
      setCodes(recoveryCodes);
      void queryClient.invalidateQueries({ queryKey: ME });
    },
  );
  const close = () => {
    setOpen(false);
    setCodes(null);
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>换一组备用码</Button>
      <Modal
        title="换一组备用码"
        open={open}
        destroyOnHidden
        okText="换一组"
        closable={!codes}
        maskClosable={!codes}
        keyboard={!codes}
        footer={codes ? null : undefined}
        confirmLoading={make.busy}
        onOk={() => form.submit()}
        onCancel={close}
      >
        {codes ? (
          <RecoveryCodes codes={codes} onward="好了" onKept={close} />
        ) : (
          <Form form={form} layout="vertical" requiredMark={false} onFinish={(wish) => make.run(wish)}>
            <p>以前的备用码全部作废。</p>
            <ProofFields withCode />
            <FaultLine fault={make.fault} />
          </Form>
        )}
      </Modal>
    </>
  );
}
