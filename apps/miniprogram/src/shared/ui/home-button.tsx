import { goHome } from '../../platform/navigate';
import { SecondButton } from './button';

/** The way on where there is no other. */
export const HomeButton = () => (
  <SecondButton id="to-home" onTap={() => void goHome()}>
    回到首页
  </SecondButton>
);
