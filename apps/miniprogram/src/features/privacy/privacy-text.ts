export interface Stored {
  what: string;
  why: string;
  howLong: string;
}

/** What is kept, why and how long: each line is what the server does. A change of what it stores changes this list. */
export const STORED: Stored[] = [
  {
    what: '微信编号',
    why: '认出是您，不用您注册和记密码。我们看不到您的微信号和朋友圈。',
    howLong: '一直留着，您下次来还认得您',
  },
  { what: '您的小区', why: '给您看自己小区的师傅和服务。', howLong: '您移除后就不再使用' },
  { what: '您的管家', why: '记住哪位师傅为您服务，换过谁也留有记录，有事好查。', howLong: '解除后只留记录' },
  {
    what: '预约：称呼、手机、门牌、留言',
    why: '师傅要能找到您。师傅点了“接单”才能看到；接单前他只看到小区、时间和服务，您留言里的号码也会遮住。做完 7 天后他就看不到了。',
    howLong: '加密保存，跟预约一起留着',
  },
  {
    what: '您和师傅点一下说的话',
    why: '例如“请先按门铃”，说给对方听。换了师傅，新来的看不到以前说的。有投诉时，客服要查能看到。',
    howLong: '跟预约一起留着',
  },
  {
    what: '师傅的工作电话',
    why: '师傅接单后，您能打给他；做完 7 天后就看不到了。没接单的、转给别人的，您都看不到。',
    howLong: '加密保存，师傅离岗就删掉',
  },
  {
    what: '评价：星级、文字、照片',
    why: '给邻居参考。评价上不写您是谁、住几号。文字和照片先审核再公开，审核会用到微信的内容检查。照片里藏的拍摄地点等信息，收到时就去掉。',
    howLong: '您可以随时撤回文字和照片，星级留着算平均分',
  },
  {
    what: '服务照片',
    why: '师傅拍下修前修后，有事好查。只有您和这位师傅看得到，做完 7 天后师傅也看不到了。照片会交给微信检查内容。',
    howLong: '跟服务单一起保存',
  },
  { what: '投诉和建议', why: '您说了什么，只给客服看，好查清楚、答复您。', howLong: '答复后留作记录' },
  { what: '举报', why: '您举报了什么、为什么，只给审核的人看。', howLong: '处理后留作记录' },
  { what: '扫码用时', why: '扫码到绑定花了几秒，用来改进，不含别的内容。', howLong: '400 天后删掉' },
];

export const NEVER: string[] = [
  '不会把您的信息卖给别人',
  '不读通讯录和聊天，不翻您的相册：只拿您自己选的那几张照片',
  '不会一直看您在哪里。只有您点“我附近的小区”时才问一次大概位置，也不保存',
  '邻居看不到您是谁、住几号楼',
];

/** What everybody can do himself today; nothing stands here that does not exist. */
export const ANY_TIME = '在“我的”里解除管家、移除小区、改消息提醒、退出登录；在预约里撤回评价的文字和照片。';
