export default definePageConfig({ navigationBarTitleText: '师傅的码' });
