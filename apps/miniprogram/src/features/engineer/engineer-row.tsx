import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { EngineerCard } from '../../api/contract';
import { aria } from '../../platform/aria';
import { Avatar } from '../../shared/ui/avatar';
import { Dotted } from '../../shared/ui/dotted';
import { Tag } from '../../shared/ui/tag';
import { engineerLine } from './engineer.view';
import { VerifiedTag } from './verified-tag';
import './engineer-row.scss';

interface Props {
  id: string;
  engineer: EngineerCard;
  /** A second line below title and years. */
  note?: ReactNode;
  /** Words beside the name. */
  tags?: ReactNode;
  aside?: ReactNode;
  onTap?(): void;
}

export function EngineerRow({ id, engineer, note, tags, aside, onTap }: Props) {
  return (
    <View
      id={id}
      className="engineer-row"
      hoverClass={onTap ? 'engineer-row--pressed' : 'none'}
      {...aria({ role: onTap ? 'button' : undefined })}
      onClick={onTap}
    >
      <Avatar id={engineer.id} name={engineer.name} photoUrl={engineer.photoUrl} />
      <View className="engineer-row__text">
        <View className="engineer-row__name">
          {engineer.name}
          {tags}
          {engineer.verified && <VerifiedTag />}
          {engineer.demo && <Tag tone="plain">演示</Tag>}
        </View>
        <View className="soft">
          <Dotted text={engineerLine(engineer)} />
        </View>
        {note && <View className="engineer-row__note">{typeof note === 'string' ? <Dotted text={note} /> : note}</View>}
      </View>
      {aside}
    </View>
  );
}
