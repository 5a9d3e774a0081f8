export default definePageConfig({ navigationBarTitleText: '师傅邀请' });
