export default definePageConfig({ navigationBarTitleText: '师傅要来', enablePullDownRefresh: true });
