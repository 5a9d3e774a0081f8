import { View } from '@tarojs/components';
import { Component, type ReactNode } from 'react';
import { PrimaryButton } from './button';
import { MessageCard } from './message-card';

/** Without it a fault while drawing leaves an empty page and no word. */
export class ErrorBoundary extends Component<{ children?: ReactNode }, { broken: boolean }> {
  state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  render() {
    if (!this.state.broken) return this.props.children;
    return (
      <View className="page-root">
        <MessageCard
          id="page-broken"
          icon="alert"
          title="这一页没有打开成功"
          text="请再试一次；还不行，请关掉小程序重新打开"
        >
          <PrimaryButton id="retry" onTap={() => this.setState({ broken: false })}>
            重试
          </PrimaryButton>
        </MessageCard>
      </View>
    );
  }
}
