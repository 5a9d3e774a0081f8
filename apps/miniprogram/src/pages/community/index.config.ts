export default definePageConfig({ navigationBarTitleText: '小区', enableShareAppMessage: true });
