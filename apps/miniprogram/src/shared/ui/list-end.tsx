import { View } from '@tarojs/components';
import { SecondButton } from './button';
import './list-end.scss';

interface Paged {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  isFetchNextPageError: boolean;
  fetchNextPage(): unknown;
}

/** The end of a list that grows while one scrolls: more comes, more failed, or that was all. */
export function ListEnd({ of }: { of: Paged }) {
  if (of.isFetchNextPageError) {
    return (
      <View className="list-end">
        <SecondButton id="more-retry" onTap={() => of.fetchNextPage()}>
          没有加载成功，再试一次
        </SecondButton>
      </View>
    );
  }
  return (
    <View id="list-end" className="list-end">
      {of.isFetchingNextPage ? '正在加载…' : of.hasNextPage ? '往上滑，看更多' : '没有更多了'}
    </View>
  );
}
