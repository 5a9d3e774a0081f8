import { join } from 'node:path';

export const root = join(import.meta.dirname, '../../..');

/** The server that the client was built for, as apps/miniprogram/config takes it. */
export const apiBase = process.env.API_BASE ?? 'http://127.0.0.1:3000';
