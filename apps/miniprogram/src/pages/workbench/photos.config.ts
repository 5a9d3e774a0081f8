export default definePageConfig({ navigationBarTitleText: '我的电话和照片', enablePullDownRefresh: true });
