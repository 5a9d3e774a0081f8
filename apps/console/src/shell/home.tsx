import { Navigate } from 'react-router';
import { useMe } from '../api/use-me';
import { menuOf } from '../menu';

/** The first screen of his menu. */
export function Home() {
  const me = useMe();
  return me.data ? <Navigate to={menuOf(me.data.permissions)[0].path} replace /> : null;
}
