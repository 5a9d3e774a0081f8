import type { ErrorKind } from '../errors/coded-error.js';
import { authErrors, requestErrors } from '../errors/request.errors.js';
import type { Route } from './routes.js';

const ALWAYS = [
  requestErrors.malformed,
  requestErrors.tooWide,
  requestErrors.tooSlow,
  requestErrors.unsupportedType,
  requestErrors.tooMany,
  requestErrors.headersTooLarge,
  requestErrors.unexpected,
  requestErrors.unavailable,
  requestErrors.timeout,
  // Also where anybody may call: a session that is sent along must be a live one.
  authErrors.required,
];
const WITH_BODY = [requestErrors.tooDeep, requestErrors.tooLarge];
const WITH_KEY = [requestErrors.keyMissing, requestErrors.keyReused, requestErrors.doneBefore, requestErrors.inFlight];

/** Every error that a route can answer: its own first, then what follows from its audience, arguments, body and key. */
export function errorsOf(route: Route): ErrorKind[] {
  const kinds = [
    ...route.refuses,
    ...(route.identified ? [requestErrors.notFound] : []),
    ...(route.validated ? [requestErrors.invalid] : []),
    ...(route.keyed ? WITH_KEY : []),
    ...(route.unsafe ? WITH_BODY : []),
    ...(route.audience === 'public' || route.audience === 'signed-in' ? [] : [authErrors.forbidden]),
    ...ALWAYS,
  ];
  return [...new Set(kinds)];
}
