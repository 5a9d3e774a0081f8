/** A picture of the server for `src`: the mini-program needs the full address, the browser has the same origin. */
export const serverAddress = (path: string) => (path.startsWith('/') ? API_BASE + path : path);
