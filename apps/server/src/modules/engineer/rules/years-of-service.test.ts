import { yearsOfService } from './years-of-service.js';

test.each([
  ['the day before the anniversary', '2020-11-22', '2026-11-21', 5],
  ['on the anniversary', '2020-11-21', '2026-11-21', 6],
  ['on the first day', '2026-11-21', '2026-11-21', 0],
  ['before it', '2027-01-01', '2026-11-21', 0],
])('%s', (_when, startedOn, today, years) => expect(yearsOfService(startedOn, today)).toBe(years));
