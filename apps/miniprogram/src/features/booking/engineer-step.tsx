import { View } from '@tarojs/components';
import { useState } from 'react';
import type { EngineerPage } from '../../api/contract';
import { TextButton } from '../../shared/ui/button';
import { Choice } from '../../shared/ui/choice';
import { StepCard } from '../../shared/ui/step-card';
import { asMaster } from '../engineer/engineer.view';
import { EngineerSheet } from './engineer-sheet';
import { wishTexts, type Wish } from './engineer-wish';
import './engineer-step.scss';

interface Props {
  communityId: string;
  /** The engineer the wish is about; undefined while nobody has been picked. */
  engineer: EngineerPage['engineer'] | undefined;
  hindrance: 'left' | 'otherSkill' | null;
  wish: Wish;
  onWish(wish: Wish): void;
  onEngineer(id: string): void;
}

/** Step 1: who shall come. */
export function EngineerStep({ communityId, engineer, hindrance, wish, onWish, onEngineer }: Props) {
  const [choosing, setChoosing] = useState(false);
  const master = engineer ? asMaster(engineer.name) : '';
  const change = (
    <TextButton id="change-engineer" onTap={() => setChoosing(true)}>
      {engineer ? '换一位' : '指定师傅'}
    </TextButton>
  );
  return (
    <StepCard id="step-engineer" number={1} title="请哪位师傅？" aside={change}>
      {hindrance && (
        <View id="engineer-hindrance" className="engineer-step__hindrance">
          {hindrance === 'left' ? `${master}已不在岗` : `${master}不做这一项`}，请最快的师傅来，或者换一位
        </View>
      )}
      {wishTexts(hindrance ? '' : master).map((way) => (
        <Choice
          key={way.wish}
          id={`wish-${way.wish}`}
          shape="round"
          chosen={wish === way.wish}
          title={way.title}
          text={way.text}
          onTap={() => onWish(way.wish)}
        />
      ))}
      <EngineerSheet
        communityId={communityId}
        chosenId={engineer?.id ?? null}
        open={choosing}
        onClose={() => setChoosing(false)}
        onChoose={(id) => {
          setChoosing(false);
          onEngineer(id);
        }}
      />
    </StepCard>
  );
}
