import { View } from '@tarojs/components';
import { aria } from '../../platform/aria';
import './fault-line.scss';

/** Why the tap above it did not work. */
export const FaultLine = ({ fault }: { fault: { message: string } | null }) =>
  fault && (
    <View id="fault" className="fault-line" {...aria({ role: 'alert' })}>
      {fault.message}
    </View>
  );
