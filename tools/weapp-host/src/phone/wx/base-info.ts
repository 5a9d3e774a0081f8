import type { Handset } from '../handset.js';
import { api } from './api.js';
import type { System } from './system.js';

/** The library of WeChat whose documentation this host follows. */
export const SDK_VERSION = '3.8.0';
const WECHAT_VERSION = '8.0.50';
const NORMAL_TEXT_PX = 17;

/** What the mini-program may know of phone, window and WeChat. */
export function baseInfo({ phone, appid, front }: System): Record<string, unknown> {
  const app = () => appBaseInfo(phone);
  const all = () => ({
    ...device,
    ...app(),
    ...windowInfo(phone),
    ...systemSetting(),
    ...authorizeSetting(),
    fontSizeSetting: fontSize(phone),
  });
  return {
    env: { USER_DATA_PATH: 'http://usr' },
    getAppBaseInfo: app,
    getDeviceInfo: () => ({ ...device }),
    getWindowInfo: () => windowInfo(phone),
    getSystemSetting: systemSetting,
    getAppAuthorizeSetting: authorizeSetting,
    getSystemInfoSync: all,
    getSystemInfo: api('getSystemInfo', all),
    getSystemInfoAsync: api('getSystemInfoAsync', all),
    getMenuButtonBoundingClientRect: () => capsule(phone),
    getAccountInfoSync: () => ({
      miniProgram: { appId: appid, envVersion: 'develop', version: '' },
    }),
    getLaunchOptionsSync: () => phone.launchOptions,
    getEnterOptionsSync: () => front.options,
  };
}

const device = {
  abi: 'arm64-v8a',
  deviceAbi: 'arm64-v8a',
  benchmarkLevel: -1,
  brand: 'weapp-host',
  model: 'weapp-host',
  system: 'Android 14',
  platform: 'android',
  cpuType: 'unknown',
  memorySize: '4096',
};

const fontSize = (phone: Handset) => NORMAL_TEXT_PX * phone.settings.fontScale;

function appBaseInfo(phone: Handset): Record<string, unknown> {
  return {
    SDKVersion: SDK_VERSION,
    version: WECHAT_VERSION,
    language: 'zh_CN',
    enableDebug: false,
    fontSizeSetting: fontSize(phone),
    fontSizeScaleFactor: phone.settings.fontScale,
    host: { env: 'WeChat', appId: '', version: WECHAT_VERSION },
    // Only an app that declares darkmode is told.
    ...(phone.program.app.darkmode ? { theme: phone.settings.theme } : {}),
  };
}

function windowInfo({ frame, stack }: Handset): Record<string, number | object> {
  const { top, height, width } = frame.areaOf(stack.top ?? { window: {}, isTab: false });
  const { innerWidth, innerHeight, devicePixelRatio } = window;
  const { statusBarHeight, safeAreaBottom } = frame.sizes;
  const bottom = innerHeight - safeAreaBottom;
  return {
    pixelRatio: devicePixelRatio,
    screenWidth: innerWidth,
    screenHeight: innerHeight,
    windowWidth: width,
    windowHeight: height,
    statusBarHeight,
    screenTop: top,
    safeArea: {
      left: 0,
      right: innerWidth,
      top: statusBarHeight,
      bottom,
      width: innerWidth,
      height: bottom - statusBarHeight,
    },
  };
}

const systemSetting = () => ({
  bluetoothEnabled: false,
  locationEnabled: true,
  wifiEnabled: true,
  deviceOrientation: 'portrait',
});

const AUTHORIZED = 'authorized';
const authorizeSetting = () => ({
  albumAuthorized: AUTHORIZED,
  bluetoothAuthorized: AUTHORIZED,
  cameraAuthorized: AUTHORIZED,
  locationAuthorized: AUTHORIZED,
  locationReducedAccuracy: false,
  microphoneAuthorized: AUTHORIZED,
  notificationAuthorized: AUTHORIZED,
  phoneCalendarAuthorized: AUTHORIZED,
});

function capsule(phone: Handset) {
  const { left, right, top, bottom, width, height } = phone.frame.capsuleBox();
  return { left, right, top, bottom, width, height };
}
