export default definePageConfig({ navigationBarTitleText: '选小区' });
