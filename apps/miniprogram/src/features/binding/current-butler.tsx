import { View } from '@tarojs/components';
import type { EngineerCard } from '../../api/contract';
import { Card } from '../../shared/ui/card';
import { EngineerRow } from '../engineer/engineer-row';

/** Who it is now, before the user decides about another. */
export const CurrentButler = ({ engineer, text }: { engineer: EngineerCard; text: string }) => (
  <Card kind="flush" id="bind-current">
    <EngineerRow id="bind-current-engineer" engineer={engineer} note={<View>{text}</View>} />
  </Card>
);
