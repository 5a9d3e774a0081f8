import { element } from '../frame/element.js';
import type { Settings } from '../settings.js';
import { api, Refusal } from './api.js';
import type { System } from './system.js';

type Place = NonNullable<Settings['place']>;

const SWITCHED_OFF = ':ERROR_NOCELL&WIFI_LOCATIONSWITCHOFF';
/** Places of choosing around the one the phone is at, in degrees. */
const AROUND: [name: string, north: number, east: number][] = [
  ['', 0, 0],
  ['北门', 0.0012, 0.0003],
  ['东侧路口', 0.0002, 0.0018],
];

export function location(system: System): Record<string, unknown> {
  const { consent, phone } = system;
  const declared = (name: string) => {
    if (!phone.program.app.requiredPrivateInfos?.includes(name))
      throw new Refusal('the api need to be declared in the requiredPrivateInfos field in app.json/ext.json');
  };
  const here = (): Place => {
    if (!phone.settings.place) throw new Refusal(SWITCHED_OFF, { errCode: 2 });
    return phone.settings.place;
  };
  return {
    getFuzzyLocation: api('getFuzzyLocation', async () => {
      declared('getFuzzyLocation');
      await consent.privacy('getFuzzyLocation');
      await consent.scope('scope.userFuzzyLocation');
      const { latitude, longitude } = here();
      return { latitude: rough(latitude), longitude: rough(longitude) };
    }),
    getLocation: api('getLocation', async () => {
      declared('getLocation');
      await consent.privacy('getLocation');
      await consent.scope('scope.userLocation');
      const { latitude, longitude } = here();
      return { latitude, longitude, speed: -1, accuracy: 30, altitude: 0, verticalAccuracy: 0, horizontalAccuracy: 30 };
    }),
    chooseLocation: api('chooseLocation', async () => {
      declared('chooseLocation');
      await consent.privacy('chooseLocation');
      return choose(system, here());
    }),
    openLocation: api<Partial<Place>>('openLocation', async (place) => {
      if (typeof place.latitude !== 'number' || typeof place.longitude !== 'number')
        throw new Refusal('parameter error: parameter.latitude and parameter.longitude should be Number');
      void show(system, place);
    }),
  };
}

/** About a kilometre: two places after the point. */
const rough = (degrees: number) => Math.round(degrees * 100) / 100;

async function choose({ overlay }: System, here: Place): Promise<object> {
  const places = AROUND.map(([name, north, east]) => ({
    ...here,
    name: here.name + name,
    latitude: here.latitude + north,
    longitude: here.longitude + east,
  }));
  const chosen = await overlay.ask<Place | null>({
    kind: 'sheet',
    name: '选择位置',
    title: '选择位置',
    choices: [
      ...places.map((place, at) => ({
        text: place.name,
        value: place,
        ...(at === 0 && { means: 'yes' as const }),
      })),
      { text: '取消', value: null, means: 'no' as const },
    ],
  });
  if (!chosen) throw new Refusal('cancel');
  const { name, address, latitude, longitude } = chosen;
  return { name, address, latitude, longitude };
}

async function show({ overlay }: System, place: Partial<Place>): Promise<void> {
  await overlay.ask<null>({
    kind: 'sheet',
    name: '查看位置',
    title: place.name ?? '位置',
    text: place.address,
    body: () => [element('p', 'dialog-text', `纬度 ${place.latitude}，经度 ${place.longitude}（模拟手机不显示地图）`)],
    choices: [{ text: '关闭', value: null, means: 'no' }],
    beside: null,
  });
}
