import { Tag } from '../../shared/ui/tag';

/** Only for one whose papers an operator has looked at. */
export const VerifiedTag = () => <Tag tone="good">已核实</Tag>;
