import { Alert, Button, Flex } from 'antd';
import { useNavigate } from 'react-router';
import { api } from '../../api/api';
import { useToldDeed } from '../../api/use-told-deed';
import { momentText } from '../../shared/time';
import { refreshSessions, useSessions } from './own-sessions';
import { browserOf } from './staff.view';

/** Sign-ins from where he had never been: he says whether it was he. */
export function NewPlaces() {
  const navigate = useNavigate();
  const { data } = useSessions();
  const unknown = data?.items.filter((session) => session.isUnknown) ?? [];
  const seen = useToldDeed(
    (_wish: undefined, key) => api('POST /api/console/me/sessions/seen', { body: {}, key }),
    refreshSessions,
  );
  const end = useToldDeed(
    async (ids: string[]) => {
      for (const id of ids) await api('DELETE /api/console/me/sessions/{id}', { path: { id } });
    },
    () => {
      refreshSessions();
      void navigate('/me');
    },
  );
  if (unknown.length === 0) return null;
  const others = unknown.filter((session) => !session.isThis).map(({ id }) => id);
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginBottom: 24 }}
      title="有人从新的地方登录了您的账号"
      description={unknown
        .map(({ createdAt, network, agent }) => `${momentText(createdAt)}，${network}，${browserOf(agent)}`)
        .join('；')}
      action={
        <Flex gap={8}>
          <Button loading={seen.busy} onClick={() => seen.run(undefined)}>
            是我
          </Button>
          {others.length > 0 && (
            <Button danger loading={end.busy} onClick={() => end.run(others)}>
              不是我，退出那里
            </Button>
          )}
        </Flex>
      }
    />
  );
}
