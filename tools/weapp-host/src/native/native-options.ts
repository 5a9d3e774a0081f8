/** What the phone's network needs to know. */
export interface NativeOptions {
  sim: string;
  appid: string;
  servers: Record<string, string>;
}
