export default definePageConfig({ navigationBarTitleText: '服务的小区', enablePullDownRefresh: true });
