import { Person } from '../support/person.js';
import { story } from '../support/story.js';
import { WebBrowser } from '../support/web-browser.js';

describe('who looks first at what somebody writes', () => {
  const here = story(async () => ({}));
  const personLooks = async (who: Person) => (await who.get('/api/moderation/ugc')).body.personLooks as boolean;
  const inBrowser = async (name: string) =>
    new Person(here.world.app, (await new WebBrowser(here.world, name).login()).body.token as string, name);

  test('WeChat, for who uses the mini-program; also when he writes in the browser, where the unionid joins the two', async () => {
    const mini = await here.world.resident();
    expect(await personLooks(mini)).toBe(false);
    expect(await personLooks(await inBrowser(mini.name))).toBe(false);
  });

  test('a person, for who was never in the mini-program; he is told, until he comes there', async () => {
    const name = 'only-in-the-browser';
    await here.world.tellSim('/sim/people', { id: name, name, role: 'resident', phone: '19912349876' });
    const web = await inBrowser(name);
    expect(await personLooks(web)).toBe(true);
    await here.world.login(name);
    expect(await personLooks(web)).toBe(false);
  });

  test('nobody is told about somebody who is not signed in', async () =>
    expect(await personLooks(here.world.anonymous())).toBe(false));
});
