export default definePageConfig({ navigationBarTitleText: '我的照片和证书', enablePullDownRefresh: true });
