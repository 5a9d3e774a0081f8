export default definePageConfig({ navigationBarTitleText: '选服务' });
