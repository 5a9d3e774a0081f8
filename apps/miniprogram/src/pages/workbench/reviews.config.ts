export default definePageConfig({ navigationBarTitleText: '住户的评价', enablePullDownRefresh: true });
