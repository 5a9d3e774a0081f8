import type { Handset } from '../handset.js';
import type { LogLine, System } from './system.js';

const LEVELS = ['debug', 'info', 'log', 'warn', 'error'];

/** Logs, reports and figures: collected on the phone and sent nowhere. */
export function records({ phone, logs }: System): Record<string, unknown> {
  const note = (manager: LogLine['manager'], level: string, values: unknown[]) =>
    void logs.push({ manager, level, values });
  const manager = (name: LogLine['manager']) =>
    Object.fromEntries(LEVELS.map((level) => [level, (...values: unknown[]) => note(name, level, values)]));
  return {
    getLogManager: () => manager('user'),
    getRealtimeLogManager: () => ({
      ...manager('realtime'),
      setFilterMsg: (text: string) => note('realtime', 'filter', [text]),
      addFilterMsg: (text: string) => note('realtime', 'filter', [text]),
      tag: (name: string) => ({
        ...manager('realtime'),
        setFilterMsg: (text: string) => note('realtime', 'filter', [name, text]),
        addFilterMsg: (text: string) => note('realtime', 'filter', [name, text]),
      }),
    }),
    reportEvent: (name: string, data: unknown) => note('event', name, [data]),
    reportAnalytics: (name: string, data: unknown) => note('event', name, [data]),
    reportMonitor: (name: string, value: number) => note('event', name, [value]),
    reportPerformance: (id: number, value: number) => note('event', String(id), [value]),
    getPerformance: () => performanceOf(phone),
    getUpdateManager: () => updateManager,
  };
}

function performanceOf({ measure }: Handset): Record<string, unknown> {
  const entries = () =>
    measure.read().firstRenderMs.map(({ path, ms }) => ({
      entryType: 'render',
      name: 'firstRender',
      path,
      duration: ms,
    }));
  return {
    getEntries: entries,
    getEntriesByType: (type: string) => entries().filter(({ entryType }) => entryType === type),
    getEntriesByName: (name: string) => entries().filter((entry) => entry.name === name),
    setBufferSize: () => undefined,
    createObserver: () => ({ observe: () => undefined, disconnect: () => undefined }),
  };
}

/** There is never a newer version: the folder is read once. */
const updateManager = {
  onCheckForUpdate: (listener: (result: { hasUpdate: boolean }) => void) =>
    void setTimeout(() => listener({ hasUpdate: false })),
  onUpdateReady: () => undefined,
  onUpdateFailed: () => undefined,
  applyUpdate: () => {
    throw new Error('applyUpdate:fail update is not ready');
  },
};
