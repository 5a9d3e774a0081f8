export default defineAppConfig({
  pages: ['pages/community/index', 'pages/my/index', 'pages/bind/index'],
  subPackages: [
    { root: 'pages/choose-community', pages: ['index'] },
    { root: 'pages/contacts', pages: ['index'] },
    { root: 'pages/privacy', pages: ['index'] },
    { root: 'pages/not-found', pages: ['index'] },
    { root: 'pages/invite', pages: ['index'] },
    { root: 'pages/engineer', pages: ['index'] },
    { root: 'pages/service', pages: ['index'] },
    { root: 'pages/booking', pages: ['index', 'detail', 'list'] },
    { root: 'pages/visit', pages: ['index', 'detail'] },
    { root: 'pages/notice', pages: ['index', 'levels'] },
    { root: 'pages/complaint', pages: ['index'] },
    { root: 'pages/review', pages: ['index', 'list'] },
    {
      root: 'pages/workbench',
      pages: ['index', 'code', 'communities', 'finish', 'visits', 'announce', 'reviews', 'photos'],
    },
  ],
  preloadRule: {
    'pages/community/index': {
      network: 'all',
      packages: ['pages/choose-community', 'pages/booking', 'pages/engineer'],
    },
    // Who looks at a visit that is over often says how it was.
    'pages/booking/detail': { network: 'all', packages: ['pages/review'] },
    'pages/bind/index': { network: 'all', packages: ['pages/choose-community'] },
  },
  // `@name` is a colour or picture of theme.json, by day and by night.
  darkmode: true,
  themeLocation: 'theme.json',
  window: {
    navigationBarTitleText: '千区',
    navigationBarBackgroundColor: '@barGround',
    navigationBarTextStyle: '@barText',
    backgroundTextStyle: '@pullText',
    backgroundColor: '@ground',
  },
  tabBar: {
    color: '@tabText',
    selectedColor: '@tabChosen',
    backgroundColor: '@tabGround',
    // Taro's types know no names here.
    borderStyle: '@tabLine' as never,
    list: [
      {
        pagePath: 'pages/community/index',
        text: '小区',
        iconPath: '@communityIcon',
        selectedIconPath: '@communityChosenIcon',
      },
      {
        pagePath: 'pages/my/index',
        text: '我的',
        iconPath: '@myIcon',
        selectedIconPath: '@myChosenIcon',
      },
    ],
  },
  lazyCodeLoading: 'requiredComponents',
  requiredPrivateInfos: ['getFuzzyLocation'],
  __usePrivacyCheck__: true,
  permission: { 'scope.userFuzzyLocation': { desc: '用来列出您附近的小区' } },
  networkTimeout: { request: 15000 },
});
