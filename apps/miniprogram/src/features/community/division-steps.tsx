import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Division } from '../../api/contract';
import { TextButton } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { ListRow } from '../../shared/ui/list-row';
import { MessageCard } from '../../shared/ui/message-card';
import { PageState } from '../../shared/ui/page-state';
import { Section } from '../../shared/ui/section';
import type { Choose } from './community-list';
import { CommunityResults, ResultBones } from './community-results';
import { divisionDetail, divisionName, hasAll, isLastStep, pathText, worthOpening } from './community-search.view';
import { useDivisions } from './use-community-search';

/** Province → city → district → street → its communities. */
export function DivisionSteps({ onChoose }: { onChoose: Choose }) {
  const [steps, setSteps] = useState<Division[]>([]);
  const [all, setAll] = useState(false);
  const here = steps[steps.length - 1];
  const goUp = () => (all ? setAll(false) : setSteps(steps.slice(0, -1)));
  const up = here && (
    <TextButton id="division-up" onTap={goUp}>
      上一级
    </TextButton>
  );
  return (
    <Section id="divisions" title={here ? pathText(steps) : '按地区找'} aside={up}>
      {here && (all || isLastStep(here.code)) ? (
        <CommunityResults search={{ query: '', division: here.code }} onChoose={onChoose} />
      ) : (
        <DivisionList
          parent={here}
          onChoose={(division) => setSteps([...steps, division])}
          onAll={() => setAll(true)}
        />
      )}
    </Section>
  );
}

interface ListProps {
  parent: Division | undefined;
  onChoose(division: Division): void;
  onAll(): void;
}

function DivisionList({ parent, onChoose, onAll }: ListProps) {
  const divisions = useDivisions(parent?.code);
  return (
    <PageState
      of={divisions}
      skeleton={<ResultBones />}
      empty={<MessageCard id="no-divisions" icon="pin" title="这里还没有小区" text="试试输入小区的名字" />}
      isEmpty={({ items }) => items.length === 0 && !(parent && hasAll(parent.code))}
    >
      {({ items }) => (
        <Card kind="flush">
          {parent && hasAll(parent.code) && (
            <ListRow
              id="division-all"
              icon="search"
              title="不知道是哪个街道"
              detail={`看${divisionName(parent)}的全部 ${divisionDetail(parent)}`}
              onTap={onAll}
            />
          )}
          {worthOpening(items).map((division) => (
            <ListRow
              key={division.code}
              id={`division-${division.code}`}
              title={<View>{divisionName(division)}</View>}
              detail={divisionDetail(division)}
              onTap={() => onChoose(division)}
            />
          ))}
        </Card>
      )}
    </PageState>
  );
}
