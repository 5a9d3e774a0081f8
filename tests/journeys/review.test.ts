import { Journey } from '../support/journey.js';
import { neighbour, pullUntil, until, type Api } from '../support/neighbour.js';
import { OwnEngineer } from '../support/own-engineer.js';
import type { Phone } from '../support/phone.js';
import { addPhotos, checked, publicReviews, reviewIn, uploaded, waitingFor } from '../support/review-scene.js';
import { says } from '../support/says.js';
import { needs } from '../support/targets/abilities.js';

/** Where no other journey goes. */
const COMMUNITY = '310104103020';
const TEXT = '准时到的，很耐心，还教我怎么换滤芯。';
const REPLY = '谢谢您，滤芯半年后记得再换。';
const EXPECTED = /404|409|Failed to load resource|ERR_INTERNET_DISCONNECTED/;

type Person = Awaited<ReturnType<typeof neighbour>>;

// What other programs do in their own time may take a loaded machine so long./** The day begins at nine (tests/support/journey-clock.mjs). */
describe('a resident reviews with photos; the neighbour cannot; the engineer replies', () => {
  let journey: Journey;
  let operator: Api;
  let engineer: OwnEngineer;
  let author: Person;
  let other: Person;
  let worker: Phone;
  let bookingId: string;
  const seenByOthers: string[] = [];
  beforeAll(async () => {
    journey = await Journey.begin();
    operator = await journey.operator();
    engineer = await OwnEngineer.hired(journey, '冯师傅', COMMUNITY);
    author = await neighbour(journey, '尤女士', COMMUNITY);
    other = await neighbour(journey, '许先生', COMMUNITY);
    worker = await journey.phoneOf(engineer.person);
    bookingId = await engineer.atWorkFor(author.api, '10:30');
  });
  afterAll(() => journey.end());

  needs('photos')('the engineer hands in his work with a picture', async () => {
    await worker.open(`pages/workbench/finish?id=${bookingId}`);
    await worker.type('finish-note', '换了滤芯，测过水质');
    await addPhotos(worker, 'finish-before', 1);
    await addPhotos(worker, 'finish-after', 2);
    await worker.picture('review-finish');
    await worker.tap('finish-confirm');
    await worker.answer(true);
    await worker.wait('finish-ok');
    await worker.wait('finish-photo-after-1');
    await worker.picture('review-finished');
  });

  needs('photos')('the resident finds the button; whoever was not served finds none', async () => {
    await author.phone.open(`pages/booking/detail?id=${bookingId}`);
    await author.phone.wait('booking-review');
    await author.phone.wait('booking-photo-before-0');
    await author.phone.picture('review-booking');
    await other.phone.open(`pages/review/index?bookingId=${bookingId}`);
    await other.phone.wait('page-fault');
    expect(await other.phone.has('review-form')).toBe(false);
  });

  needs('refuse')('no to the question for pictures leaves the form usable', async () => {
    const { phone } = author;
    await phone.tap('booking-review');
    await phone.tap('review-photos-add');
    await phone.answer(false);
    await says(phone, 'review-photos-declined', '不放照片也可以');
    await phone.picture('review-photos-declined');
    await phone.open(`pages/booking/detail?id=${bookingId}`);
  });

  needs('photos')('he gives stars, ticks words, writes and adds pictures', async () => {
    const { phone } = author;
    await phone.tap('booking-review');
    await phone.wait('review-form');
    await phone.picture('review-empty');
    await phone.tap('review-send');
    await says(phone, 'fault', '点星星');
    await phone.tap('review-star-2');
    await phone.tap('review-tag-late');
    await phone.tap('review-star-5');
    await phone.waitGone('review-tag-late');
    expect(await phone.read('review-word')).toBe('非常满意');
    await phone.tap('review-tag-onTime');
    await phone.type('review-text', TEXT);
    await addPhotos(phone, 'review-photos', 2);
    await checked(journey, author.person, 2);
    await phone.picture('review-filled');
  });

  needs('offline')('a picture does not get through, and does when it is tried again', async () => {
    const { phone } = author;
    await phone.setOnline(false);
    await phone.choosePhotos('review-photos-add', 1);
    await says(phone, 'review-photos-2-state', '没传上去');
    await phone.tap('review-send');
    await says(phone, 'fault', '1 张照片没传上去');
    await phone.picture('review-photo-failed');
    await phone.setOnline(true);
    // This one WeChat does not like.
    await journey.sim('POST', '/sim/verdicts', { kind: 'picture', suggest: 'risky', label: 20002 });
    await phone.tap('review-photos-2');
    await uploaded(phone, 'review-photos', 3);
    await checked(journey, author.person, 3);
  });

  needs('photos')('what was written is still there when the page was left', async () => {
    const { phone } = author;
    await phone.open('pages/my/index');
    await phone.wait('my');
    await phone.open(`pages/review/index?bookingId=${bookingId}`);
    await uploaded(phone, 'review-photos', 3);
    expect(await phone.read('review-word')).toBe('非常满意');
    await phone.picture('review-draft');
  });

  needs('photos')('it is sent, and while it is checked only its author sees more than the stars', async () => {
    const { phone } = author;
    // A person has to look at this text.
    await journey.sim('POST', '/sim/verdicts', { kind: 'text', suggest: 'review', label: 10001 });
    await phone.tap('review-send');
    await phone.wait('review-ok');
    await says(phone, 'own-review', TEXT);
    await says(phone, 'own-review-state', '审核中');
    await phone.picture('review-sent');
    await until(async () => (await shown())[0]?.photos.length === 2);
    const row = await reviewAt(other.phone);
    seenByOthers.push(await other.phone.read(row));
    expect(seenByOthers[0]).toContain('非常满意');
    expect(seenByOthers[0]).not.toContain(TEXT);
    expect(await other.phone.ids(`${row}-photo-`)).toHaveLength(2);
    expect(await other.phone.has(`${row}-like`)).toBe(false);
    await other.phone.picture('review-pending-for-others');
  });

  needs('photos')(
    'an operator lets the text out: all see it, and the picture that was refused nobody but the author',
    async () => {
      await until(async () => (await waitingFor(operator, 'review')).some(({ text }) => text === TEXT));
      const [item] = (await waitingFor(operator, 'review')).filter(({ text }) => text === TEXT);
      await operator('POST', `/api/console/moderation/${item.id}/decision`, { approve: true, reason: '没有问题' });
      const row = await reviewAt(other.phone);
      await pullUntil(other.phone, () => other.phone.has(`${row}-text`));
      expect(await other.phone.read(`${row}-text`)).toBe(TEXT);
      await other.phone.picture('review-list');
      await other.phone.lookAt(`${row}-photo-1`, 'review-large');
      seenByOthers.push(await other.phone.read('page-reviews'));
      await other.phone.open(`pages/community/index?id=${COMMUNITY}`);
      await says(other.phone, 'rating', '5.0 分');
      await other.phone.picture('review-community');
      seenByOthers.push(await other.phone.read('page-community'));
      await until(async () => {
        await author.phone.open(`pages/booking/detail?id=${bookingId}`);
        return (await author.phone.read('own-review-state')).includes('部分没通过');
      });
      expect(await author.phone.ids(`${row}-photo-`)).toHaveLength(3);
      await author.phone.picture('review-own');
    },
  );

  needs('photos')('the engineer replies, and the reply is checked as well', async () => {
    await worker.open('pages/workbench/index');
    await worker.tap('open-reviews');
    const [answer] = (await worker.waitForIds('review-')).filter((id) => id.endsWith('-answer'));
    await worker.picture('review-received');
    await worker.tap(answer);
    await worker.tap('reply-send');
    await says(worker, 'fault', '请先写');
    await worker.type('reply-text', REPLY);
    await worker.picture('review-reply');
    await worker.tap('reply-send');
    await worker.waitGone('reply-sheet');
    await worker.wait(answer.replace('-answer', '-reply-state'));
    await worker.picture('review-replied');
    await worker.tap('received-answerable');
    await worker.wait('all-answered');
    await until(async () => (await shown())[0].reply?.text === REPLY);
    const row = await reviewAt(other.phone);
    await pullUntil(other.phone, () => other.phone.has(`${row}-reply`));
    await says(other.phone, 'page-reviews', REPLY);
    await other.phone.picture('review-with-reply');
  });

  needs('photos')('who knows this engineer likes it; who reads it may report', async () => {
    const served = await neighbour(journey, '曹女士', COMMUNITY);
    await engineer.finish(await engineer.atWorkFor(served.api, '13:30'));
    const row = await reviewAt(served.phone);
    await served.phone.tap(`${row}-like`);
    await until(async () => (await served.phone.read(`${row}-like`)).includes('已赞 1'));
    await served.phone.picture('review-liked');
    await other.phone.tap(`${row}-report`);
    await other.phone.tap('report-what-1');
    await other.phone.tap('report-privacy');
    await other.phone.picture('review-report');
    await other.phone.tap('report-send');
    await other.phone.waitGone('report-sheet');
    expect(await waitingFor(operator, 'reported')).toMatchObject([{ kind: 'photo', state: 'approved' }]);
  });

  needs('photos')('its author takes words and pictures back; the stars stay', async () => {
    const { phone } = author;
    await phone.open(`pages/booking/detail?id=${bookingId}`);
    await phone.tap('review-withdraw');
    await phone.answer(true);
    await phone.waitGone('review-withdraw');
    await phone.picture('review-withdrawn');
    expect(await shown()).toMatchObject([{ stars: 5, text: null, photos: [] }]);
  });

  needs('two-phones')('where texts and pictures are off, stars and words to tick go on', async () => {
    const quiet = await neighbour(journey, '章女士', COMMUNITY);
    const id = await engineer.atWorkFor(quiet.api, '16:00');
    await engineer.finish(id);
    await operator('PUT', '/api/console/moderation/ugc', { on: false });
    try {
      await quiet.phone.open(`pages/review/index?bookingId=${id}`);
      await quiet.phone.wait('review-ugc-off');
      expect(await quiet.phone.has('review-text')).toBe(false);
      await quiet.phone.tap('review-star-4');
      await quiet.phone.tap('review-tag-tidy');
      await quiet.phone.picture('review-ugc-off');
      await quiet.phone.tap('review-send');
      await quiet.phone.wait('review-ok');
      await quiet.phone.open(`pages/review/list?engineerId=${engineer.id}`);
      await says(quiet.phone, 'rating', '4.5 分');
      await quiet.phone.picture('review-list-of-engineer');
    } finally {
      await operator('PUT', '/api/console/moderation/ugc', { on: true });
    }
  });

  test('nobody has read who wrote it, and where he lives', () => {
    for (const secret of ['尤女士', '周女士', '138001', '3 号楼', '502'])
      expect(seenByOthers.filter((text) => text.includes(secret))).toEqual([]);
  });

  test('no page complained', () => {
    expect(journey.complaints().filter((line) => !EXPECTED.test(line))).toEqual([]);
  });

  const reviewAt = (phone: Phone) => reviewIn(phone, COMMUNITY);
  const shown = () => publicReviews(other.api, engineer.id);
});
