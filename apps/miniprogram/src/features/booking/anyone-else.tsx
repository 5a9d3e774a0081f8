import { TextButton } from '../../shared/ui/button';

/** The one who was asked for has no time left: somebody else may. */
export const AnyoneElse = ({ onTap }: { onTap(): void }) => (
  <TextButton id="slots-anyone" onTap={onTap}>
    别的师傅也可以，看看他们的时间
  </TextButton>
);
