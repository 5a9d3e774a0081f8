import { allowSignIn } from '../../api/sign-in-rest';
import { PrimaryButton } from '../../shared/ui/button';
import { MessageCard } from '../../shared/ui/message-card';

export const SignedOut = ({ onSignIn }: { onSignIn(): void }) => (
  <MessageCard id="signed-out" icon="person" title="您已退出登录" text="点一下就能用微信登录，不用密码">
    <PrimaryButton
      id="sign-in"
      onTap={() => {
        allowSignIn();
        onSignIn();
      }}
    >
      用微信登录
    </PrimaryButton>
  </MessageCard>
);
