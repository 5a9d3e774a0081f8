import { Text } from '@tarojs/components';
import { spokenName } from './community-name.view';
import './community-name.scss';

/** 上海新村 with a small 居委会: residents live in estates, the official list has committees. */
export function CommunityName({ name }: { name: string }) {
  const { said, ending } = spokenName(name);
  return (
    <>
      <Text>{said}</Text>
      {ending && <Text className="community-name__ending">{ending}</Text>}
    </>
  );
}
