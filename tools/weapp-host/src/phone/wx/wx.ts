import { BUILT_INS } from '../built-ins/all.js';
import { authorization } from './authorization.js';
import { baseInfo } from './base-info.js';
import { device } from './device.js';
import { events } from './events.js';
import { feedback } from './feedback.js';
import { location } from './location.js';
import { login } from './login.js';
import { media } from './media.js';
import { navigation } from './navigation.js';
import { openTypes } from './open-types.js';
import { pageArea } from './page-area.js';
import { payment } from './payment.js';
import { phoneNumber } from './phone-number.js';
import { privacy } from './privacy.js';
import { records } from './records.js';
import { request } from './request.js';
import { scan } from './scan.js';
import { selectorQuery } from './selector-query.js';
import { share } from './share.js';
import { storage } from './storage.js';
import { subscribe } from './subscribe.js';
import type { System } from './system.js';
import { tabBar } from './tab-bar.js';
import { transfers } from './transfers.js';

type Part = (system: System) => Record<string, unknown>;

const PARTS: Part[] = [
  navigation,
  baseInfo,
  storage,
  feedback,
  request,
  transfers,
  login,
  selectorQuery,
  privacy,
  authorization,
  phoneNumber,
  location,
  media,
  scan,
  subscribe,
  payment,
  pageArea,
  tabBar,
  share,
  openTypes,
  device,
  events,
  records,
];

/** Names that code asks any object for; none of them is a function of WeChat. */
const NOT_OF_WECHAT = new Set(['then', 'toJSON', 'constructor', 'prototype', 'webpackJsonp', '$$typeof', 'nodeType']);

/** `wx` as documented. A function that is not there fails loudly by name when it is called. */
export function createWx(system: System): Record<string, unknown> {
  const functions: Record<string, unknown> = Object.assign({}, ...PARTS.map((part) => part(system)));
  // Of a longer schema only the first part is looked at.
  functions.canIUse = (schema: string) =>
    Object.hasOwn(functions, schema.split('.')[0]) || schema.split('.')[0] in BUILT_INS;
  const missing = (name: string) => () => {
    const error = new Error(`weapp-host lacks wx.${name}`);
    system.phone.fault(error);
    throw error;
  };
  return new Proxy(functions, {
    get(target, name) {
      if (typeof name === 'symbol' || name in target || NOT_OF_WECHAT.has(name))
        return Reflect.get(target, name) as unknown;
      return missing(name);
    },
  });
}
