export default defineAppConfig({
  pages: ['pages/community/index', 'pages/my/index', 'pages/bind/index'],
  subPackages: [
    { root: 'pages/choose-community', pages: ['index'] },
    { root: 'pages/privacy', pages: ['index'] },
    { root: 'pages/invite', pages: ['index'] },
    { root: 'pages/engineer', pages: ['index'] },
    { root: 'pages/service', pages: ['index'] },
    { root: 'pages/booking', pages: ['index', 'detail', 'list'] },
    { root: 'pages/workbench', pages: ['index', 'code', 'communities'] },
  ],
  preloadRule: {
    'pages/community/index': {
      network: 'all',
      packages: ['pages/choose-community', 'pages/booking', 'pages/engineer'],
    },
    'pages/bind/index': { network: 'all', packages: ['pages/choose-community'] },
  },
  window: {
    navigationBarTitleText: '千区',
    navigationBarBackgroundColor: '#0e5a50',
    navigationBarTextStyle: 'white',
    backgroundTextStyle: 'dark',
    backgroundColor: '#f6f4ef',
  },
  tabBar: {
    color: '#55625f',
    selectedColor: '#0e5a50',
    backgroundColor: '#ffffff',
    borderStyle: 'white',
    list: [
      {
        pagePath: 'pages/community/index',
        text: '小区',
        iconPath: 'assets/tab/community.png',
        selectedIconPath: 'assets/tab/community-selected.png',
      },
      {
        pagePath: 'pages/my/index',
        text: '我的',
        iconPath: 'assets/tab/my.png',
        selectedIconPath: 'assets/tab/my-selected.png',
      },
    ],
  },
  lazyCodeLoading: 'requiredComponents',
  requiredPrivateInfos: ['getFuzzyLocation'],
  permission: { 'scope.userFuzzyLocation': { desc: '用来列出您附近的小区' } },
  networkTimeout: { request: 15000 },
});
