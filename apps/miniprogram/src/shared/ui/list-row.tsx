import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from '../../platform/aria';
import { Dotted } from './dotted';
import { Icon, type IconName } from './icon';
import './list-row.scss';

interface Props {
  id: string;
  title: ReactNode;
  detail?: ReactNode;
  icon?: IconName;
  /** Stands at the right, instead of the arrow of a row that opens something. */
  aside?: ReactNode;
  onTap?(): void;
}

export function ListRow({ id, title, detail, icon, aside, onTap }: Props) {
  return (
    <View
      id={id}
      className="list-row"
      hoverClass={onTap ? 'list-row--pressed' : 'none'}
      {...aria({ role: onTap ? 'button' : undefined })}
      onClick={onTap}
    >
      {icon && (
        <View className="list-row__icon">
          <Icon name={icon} />
        </View>
      )}
      <View className="list-row__text">
        <View className="list-row__title">{title}</View>
        {detail && (
          <View className="list-row__detail">{typeof detail === 'string' ? <Dotted text={detail} /> : detail}</View>
        )}
      </View>
      {aside}
      {!aside && onTap && (
        <View className="list-row__arrow">
          <Icon name="right" />
        </View>
      )}
    </View>
  );
}
