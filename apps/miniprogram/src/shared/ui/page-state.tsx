import type { ReactNode } from 'react';
import { useWhileSeen } from '../hooks/use-while-seen';
import { PrimaryButton } from './button';
import { HomeButton } from './home-button';
import { MessageCard } from './message-card';
import { useMissing } from './page-missing';
import { faultText, type Fault } from './page-state.view';

/** The part of a react-query result that a page's state depends on. */
export interface Loadable<T> {
  data: T | undefined;
  error: unknown;
  refetch(): unknown;
}

interface Props<T> {
  of: Loadable<T>;
  skeleton: ReactNode;
  /** Shown in place of the content when `isEmpty` says so. */
  empty?: ReactNode;
  isEmpty?(data: T): boolean;
  /** What else can be done about a fault, besides trying again. */
  onFault?(fault: Fault): ReactNode;
  children(data: T): ReactNode;
}

/** Loading, failed, empty or there. Old content stays while newer is fetched, and when that fails. */
export function PageState<T>({ of, skeleton, empty, isEmpty, onFault, children }: Props<T>) {
  if (of.data !== undefined) return <>{empty && isEmpty?.(of.data) ? empty : children(of.data)}</>;
  if (!of.error) return <Missing>{skeleton}</Missing>;
  const fault = of.error as Fault;
  const { icon, title, text, retry, again, home } = faultText(fault);
  return (
    <Missing>
      <MessageCard id="page-fault" icon={icon} title={title} text={text}>
        {again && <Again of={of} />}
        {retry && (
          <PrimaryButton id="retry" onTap={() => of.refetch()}>
            重试
          </PrimaryButton>
        )}
        {onFault?.(fault) || (home && <HomeButton />)}
      </MessageCard>
    </Missing>
  );
}

/** In place of the content: the page around knows that it is not there. */
function Missing({ children }: { children: ReactNode }) {
  useMissing();
  return <>{children}</>;
}

const AGAIN_MS = 15_000;

/** The network may come back without a word; who looks at the page need not tap. */
function Again({ of }: { of: Pick<Loadable<unknown>, 'refetch'> }) {
  useWhileSeen(() => void of.refetch(), AGAIN_MS);
  return null;
}
