export default definePageConfig({ navigationBarTitleText: '师傅要来小区', enablePullDownRefresh: true });
