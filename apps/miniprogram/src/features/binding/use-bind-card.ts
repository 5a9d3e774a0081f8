import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { api } from '../../api/api';
import type { BindCard } from '../../api/contract';
import { allowSignIn } from '../../api/sign-in-rest';
import { deviceMs } from '../../platform/clock';
import { channel } from '../../platform/device';
import { takeLaunchInstant } from '../../platform/launch';
import { waitedMs } from './binding.view';

export const bindCardKey = (code: string) => ['bind-card', code];

/** Who the code belongs to and how the user stands to him. Read only. */
export function useBindCard(code: string | null) {
  return useQuery({
    queryKey: bindCardKey(code ?? ''),
    queryFn: ({ signal }) => {
      // Scanning is a wish to be known again, even after logging out.
      allowSignIn();
      return api('GET /api/bind-codes/{code}', { path: { code: code ?? '' }, signal });
    },
    enabled: code !== null,
    staleTime: 0,
    gcTime: 0,
  });
}

/** Tells the server, once per opened code, that its card was shown. Only a measurement: a fault of it is nobody's concern. */
export function useBindAttempt(card: BindCard | undefined): () => Promise<string | undefined> {
  const launchAt = useRef(0);
  launchAt.current ||= takeLaunchInstant();
  const attempts = useRef(new Map<string, Promise<string | undefined>>());
  const code = card && card.state !== 'self' ? card.code : null;

  useEffect(() => {
    if (!code || attempts.current.has(code)) return;
    const body = { code, sinceLaunchMs: waitedMs(launchAt.current, deviceMs()), channel };
    const attempt = api('POST /api/bind-attempts', { body }).then(
      ({ id }) => id,
      () => undefined,
    );
    attempts.current.set(code, attempt);
  }, [code]);

  return async () => (code ? attempts.current.get(code) : undefined);
}
