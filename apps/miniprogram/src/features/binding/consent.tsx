import { View } from '@tarojs/components';
import type { BindCard } from '../../api/contract';
import { aria } from '../../platform/aria';
import { open } from '../../platform/navigate';
import { links, pages } from '../../routes';
import { BottomBar } from '../../shared/ui/bottom-bar';
import { PrimaryButton, TextButton } from '../../shared/ui/button';
import { FaultLine } from '../../shared/ui/fault-line';
import { asMaster } from '../engineer/engineer.view';
import { consentText } from './binding.view';
import './consent.scss';

interface Props {
  card: BindCard;
  /** Without a community the button leads to the choice of one. */
  ready: boolean;
  busy: boolean;
  fault: { message: string } | null;
  onConsent(): void;
  onDecline(): void;
}

/** The one tap. What it means stands right above it. */
export function Consent({ card, ready, busy, fault, onConsent, onDecline }: Props) {
  return (
    <BottomBar>
      <FaultLine fault={fault} />
      {ready ? (
        <PrimaryButton id="bind-confirm" busy={busy} onTap={onConsent}>
          {consentText(card)}
        </PrimaryButton>
      ) : (
        <PrimaryButton id="bind-choose-community" onTap={() => void open(links.chooseCommunity('bind'))}>
          先选您的小区
        </PrimaryButton>
      )}
      <View className="consent__decline">
        <TextButton id="bind-decline" disabled={busy} onTap={onDecline}>
          {card.record ? '先不绑定' : '先不绑定，看看小区'}
        </TextButton>
      </View>
    </BottomBar>
  );
}

export const ConsentText = ({ card }: { card: BindCard }) => (
  <View className="consent__text">
    绑定后，{asMaster(card.engineer.name)}会知道您住在哪个小区，有事可以直接约他。不用填手机号，随时可以解除。
    <View
      id="bind-privacy"
      className="consent__link"
      {...aria({ role: 'button' })}
      onClick={() => void open(pages.privacy)}
    >
      我们怎样保护您的信息
    </View>
  </View>
);
