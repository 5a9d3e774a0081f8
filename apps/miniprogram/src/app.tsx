import { QueryClientProvider } from '@tanstack/react-query';
import type { PropsWithChildren } from 'react';
import './platform/aria-attributes';
import './platform/browser-look';
import './platform/keyboard';
import './platform/root-size';
import './api/reconnect';
import { queryClient } from './api/query-client';
import { ErrorBoundary } from './shared/ui/error-boundary';
import { useUnknownPages } from './platform/unknown-page';
import './app.scss';

/** Nobody is signed in here: the first request that needs a session opens one, and no page waits for more than it needs. */
export default function App({ children }: PropsWithChildren) {
  useUnknownPages();
  return (
    <ErrorBoundary>
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    </ErrorBoundary>
  );
}
