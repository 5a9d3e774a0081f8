export const isOnline = () => navigator.onLine;

/** Tells of every change; returns what ends the telling. */
export function watchNetwork(told: (online: boolean) => void): () => void {
  const onChange = () => told(navigator.onLine);
  window.addEventListener('online', onChange);
  window.addEventListener('offline', onChange);
  onChange();
  return () => {
    window.removeEventListener('online', onChange);
    window.removeEventListener('offline', onChange);
  };
}
