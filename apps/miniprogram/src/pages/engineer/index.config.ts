export default definePageConfig({ navigationBarTitleText: '师傅', enableShareAppMessage: true });
