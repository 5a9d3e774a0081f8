import { View } from '@tarojs/components';
import { residentsText } from './workbench.view';
import './save-hint.scss';

/** How the code gets out of the phone, and what it has brought so far. */
export const SaveHint = ({ boundResidents }: { boundResidents: number }) => (
  <View id="save-hint" className="save-hint">
    按住二维码不放，就能保存或发给住户
    <View id="code-residents" className="soft">
      {residentsText(boundResidents)}
    </View>
  </View>
);
