/// <reference types="@tarojs/taro" />

/** The address of the server, without a slash at the end; empty in the browser. */
declare const API_BASE: string;

declare module '*.png' {
  const path: string;
  export default path;
}

declare module '*.scss';
