export default definePageConfig({ navigationBarTitleText: '住户评价', enablePullDownRefresh: true });
