export default definePageConfig({ navigationBarTitleText: '公布上门' });
