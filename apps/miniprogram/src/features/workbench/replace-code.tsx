import { View } from '@tarojs/components';
import { api } from '../../api/api';
import { queryClient } from '../../api/query-client';
import { useTap } from '../../api/use-tap';
import { confirm, toast } from '../../platform/message';
import { DangerButton } from '../../shared/ui/button';
import { FaultLine } from '../../shared/ui/fault-line';
import { ENGINEER_CODE } from './use-workbench';
import './replace-code.scss';

/** For a lost badge or a code that got into wrong hands. */
export function ReplaceCode() {
  const change = useTap((_: null, key) => api('POST /api/engineer/code/replacement', { body: {}, key }));

  async function onReplace() {
    const text = '旧码马上失效，印在工牌、海报上的都要换。已经绑定您的住户不受影响。';
    if (!(await confirm({ title: '要换一个新码吗？', text, yes: '换新码', no: '不换' }))) return;
    const code = await change.run(null);
    if (!code) return;
    queryClient.setQueryData(ENGINEER_CODE, code);
    toast('已换成新码');
  }

  return (
    <View className="replace-code">
      <View className="soft">工牌丢了，或码被别人拿去用了？换一个新码，已经绑定您的住户不受影响。</View>
      <FaultLine fault={change.error} />
      <DangerButton id="replace-code" busy={change.busy} onTap={() => void onReplace()}>
        换一个新码
      </DangerButton>
    </View>
  );
}
