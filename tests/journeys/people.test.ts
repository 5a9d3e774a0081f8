import { Journey } from '../support/journey.js';
import { until, type Api } from '../support/neighbour.js';
import type { Phone } from '../support/phone.js';
import { says } from '../support/says.js';
import { needs } from '../support/targets/abilities.js';

describe('people come to the product', () => {
  let journey: Journey;
  let engineer: Phone;
  let hired: string;
  beforeAll(async () => {
    journey = await Journey.begin();
  });
  afterAll(() => journey.end());

  test('somebody without a code chooses a community and is the first there', async () => {
    const { phone } = await journey.newResident('韩女士');
    await phone.open('pages/community/index');
    await phone.wait('no-community');
    await phone.picture('community-none');
    await phone.tap('find-community');
    await phone.wait('divisions');
    await phone.picture('choose-by-division');
    await phone.tap('division-31');
    await phone.tap('division-3101');
    await phone.tap('division-310104');
    await phone.wait('division-all');
    await phone.picture('choose-street');
    await phone.tap('division-310104003');
    await phone.waitForIds('community-310104003');
    await phone.picture('choose-in-street');
    await phone.tap('division-up');
    await phone.tap('division-all');
    await phone.waitForIds('community-3');
    await phone.picture('choose-in-district');
    await phone.type('community-search', 'gaoan');
    await phone.wait('community-search-clear');
    await phone.waitForIds('community-3');
    await phone.picture('choose-by-pinyin');
    await phone.tap('not-these');
    await phone.wait('divisions');
    await phone.type('community-search', '华泾绿苑');
    await phone.tap('community-310104103017');
    await phone.wait('on-call');
    await phone.picture('community-on-call');
  });

  test('a new engineer opens the invitation and has a workbench', async () => {
    const operator = await journey.operator();
    const wish = { name: '钱师傅', title: '服务工程师', employeeNo: 'J-1', startedOn: '2024-05-06', skills: ['空调'] };
    const { id } = (await operator('POST', '/api/console/engineers', wish)) as { id: string };
    hired = id;
    const { phone: early } = await journey.newResident('早来的人');
    await early.open(`pages/engineer/index?id=${id}`);
    await early.wait('engineer-absent');
    const invitation = (await operator('POST', `/api/console/engineers/${id}/invitations`, {})) as { code: string };
    const { phone } = await journey.newResident('钱师傅');
    engineer = phone;
    await phone.open(`pages/invite/index?code=${invitation.code}`);
    await says(phone, 'invite-name', '钱师傅');
    await phone.picture('invite');
    await phone.tap('invite-accept');
    await phone.wait('invite-ok');
    await phone.picture('invite-accepted');
    await phone.tap('invite-to-workbench');
    await says(phone, 'workbench-name', '钱师傅');
    const { phone: other } = await journey.newResident('别人');
    await other.open(`pages/invite/index?code=${invitation.code}`);
    await other.tap('invite-accept');
    await says(other, 'fault', '已被使用');
    await other.picture('invite-used');
  });

  needs('photos')('he sends his face and a certificate, and sees that they wait', async () => {
    await engineer.open('pages/workbench/index');
    await engineer.tap('open-photos');
    await says(engineer, 'own-portrait-text', '还没有照片');
    await engineer.picture('own-photos-none');
    await engineer.choosePhotos('send-portrait', 1);
    await engineer.wait('own-portrait-photo-0');
    await says(engineer, 'own-portrait-text', '正在审核');
    await engineer.choosePhotos('send-certificate', 1);
    await engineer.wait('own-certificate-0');
    await engineer.picture('own-photos-waiting');
  });

  needs('photos')('the desk approves them and has seen his papers: residents see it', async () => {
    const operator = await journey.operator();
    const { phone: before } = await journey.newResident('俞女士');
    await before.open(`pages/engineer/index?id=${hired}`);
    await before.wait('engineer-name');
    expect(await before.has('engineer-verified')).toBe(false);
    await before.picture('engineer-unverified');
    await until(async () => (await waitingAbout(operator, '钱师傅')).length === 2, 60_000);
    for (const { id } of await waitingAbout(operator, '钱师傅'))
      await operator('POST', `/api/console/moderation/${id}/decision`, { approve: true, reason: '是本人' });
    await operator('PUT', `/api/console/engineers/${hired}/verification`, { document: 'idCard' });
    const { phone } = await journey.newResident('俞先生');
    await phone.open(`pages/engineer/index?id=${hired}`);
    await phone.wait('engineer-face');
    await says(phone, 'engineer-verified', '看过身份证件');
    await phone.wait('engineer-certificates-0');
    await phone.picture('engineer-verified');
    await engineer.open('pages/workbench/photos');
    await says(engineer, 'own-portrait-text', '住户看到的就是这张');
    await engineer.picture('own-photos-shown');
  });

  test('a butler is not offered where he does not come', async () => {
    const { phone } = await journey.newResident('朱女士');
    await phone.scan(journey.engineer('王师傅').code);
    await phone.tap('bind-confirm');
    await phone.wait('bound-ok');
    await phone.open('pages/community/index?id=310104103017');
    await phone.wait('butler-elsewhere');
    expect(await phone.has('book-butler')).toBe(false);
    await phone.picture('community-butler-elsewhere');
  });

  test('a link to a community that does not exist is forgotten with its page', async () => {
    const { phone } = await journey.newResident('沈女士');
    await phone.scan(journey.engineer('王师傅').code);
    await phone.tap('bind-confirm');
    await phone.wait('bound-ok');
    await phone.open('pages/community/index?id=999999999');
    await phone.wait('other-community');
    await phone.picture('community-unknown');
    await phone.open('pages/community/index');
    await phone.wait('book-butler');
  });

  needs('hand-over')('another person on the same phone finds nothing of the one before', async () => {
    const { phone } = await journey.newResident('蒋女士');
    await phone.scan(journey.engineer('王师傅').code);
    await phone.tap('bind-confirm');
    await phone.wait('bound-ok');
    await phone.handTo('engineer-liu', 'pages/my/index');
    await phone.wait('workbench');
    expect(await phone.has('my-butler-engineer')).toBe(false);
    await phone.open('pages/workbench/index');
    await says(phone, 'workbench-name', '刘师傅');
  });
});

/** What the desk has to compare with somebody of this name. */
/** In whichever queue: a face from a browser has no opinion of WeChat's. */
async function waitingAbout(operator: Api, name: string): Promise<{ id: string }[]> {
  const { items } = (await operator('GET', '/api/console/moderation?limit=50')) as {
    items: { id: string; about: string | null }[];
  };
  return items.filter(({ about }) => about?.startsWith(name));
}
