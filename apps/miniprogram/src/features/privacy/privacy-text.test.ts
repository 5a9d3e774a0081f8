import { ANY_TIME, NEVER, STORED } from './privacy-text';

const all = [...STORED.flatMap(({ what, why, howLong }) => [what, why, howLong]), ...NEVER, ANY_TIME].join('\n');

describe('the privacy page promises only what exists', () => {
  // There is no way yet to have an account or all that is kept deleted, or handed out.
  test.each(['注销', '删除全部', '查看全部', '导出', '客服电话'])('it does not say %s', (promise) =>
    expect(all).not.toContain(promise),
  );

  test('operators see no photo of a home, so it does not say that somebody checks it', () =>
    expect(STORED.find(({ what }) => what === '服务照片')?.why).not.toContain('审核的人'));

  test.each(['师傅的工作电话', '您和师傅点一下说的话'])('it tells of what is stored: %s', (stored) =>
    expect(STORED.map(({ what }) => what)).toContain(stored),
  );
});
