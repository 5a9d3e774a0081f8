import { pinyin } from 'pinyin-pro';
import TRADITIONAL from 'opencc-js/dict/TSCharacters';

// What OpenCC takes for a way to print a character and not for another one: lists and old estates are full of them.
const VARIANTS =
  '倣僇勗咷唚喨囍囓垵姪嬝嶴徬慇懃懮搆搥搨搾摀撚撢暱枒榖櫺歛毬沍濬灠燄燐燿牋瑯痀睪瞇瞭砲礡箎簆簷籐罣荳藷賸跼踡蹧轝遯醼銲鎗阨隄鞀餽麤鼇喦嵒嵓巗窻窓牎龢邨厰囘隣畧峩甯喆堦坵塟崐樷欵歗浄湻澂灋煑爼甎畆畊疎皐臯碁磵祘秖穐穉粃罇羢羮耡胷脗艸菓葢蔴蕋蘓虵蝱螎裵覩觔諠譌豓賔趂躱躶輭迯逈酧鏁闗隖靑鞌頼顋飃饍騐騣髩鬦鬭鬪鴈鵞鶏麞黒鼃敍痺粧糭衹熖凃堿恊栢桒槀濶濓焫犂猨璢甖盌眎瞖砦籖粦縂繍繖聨臙舩苐莭蘂衂襍覇觧讐貭躭軰辳鄕醎釼鉄銕鍳閙閧闚隂隷霛韮飜餝餙鬀魝鴎麁麺黙鼔齩龝槩欝歬汚湼煖㕔𠮷冨凴刼劵勅匳吚哶唘啗喒噉嚢埜坿垜堃壻夘奌妬娯媍嬾孼寃寕寳尅屛峝崕巓帋幙庻弍弎弌彍徃恠悋惥愬慙慽抝挿捄捥掽搇敂旹旾昬晳暎曡朶栁桞桺梹楳槇樝橅檇櫈枱衞';
const USUAL =
  '仿戮勖啕吣亮禧啮埯侄袅岙彷殷勤忧构捶拓榨捂捻掸昵丫谷棂敛球冱浚漤焰磷耀笺琅佝睾眯了炮礴篪筘檐藤挂豆薯剩局蜷糟舆遁宴焊枪厄堤鼗馈粗鳌岩岩岩岩窗窗窗和村厂回邻略峨宁哲阶丘葬昆丛款啸净淳澄法煮俎砖亩耕疏皋皋棋涧算只秋稚秕樽绒羹锄胸吻草果盖麻蕊苏蛇虻融裴睹斤喧讹艳宾趁躲裸软逃迥酬锁关坞青鞍赖腮飘膳验鬃鬓斗斗斗雁鹅鸡獐黑蛙叙痹妆粽只焰涂碱协柏桑槁阔濂爇犁猿琉罂碗视翳寨签磷总绣伞联胭船第节蕊衄杂霸解仇质耽辈农乡咸剑铁铁鉴闹哄窥阴隶灵韭翻饰饰剃鱼鸥粗面默鼓咬秋概郁前污涅暖厅吉富凭劫券敕奁咿咩启啖咱啖囊野附垛坤婿卯点妒娱妇懒孽冤宁宝克屏峒崖巅纸幕庶二三一彉往怪吝恿诉惭戚拗插救腕碰揿叩时春昏晰映叠朵柳柳柳槟梅槙楂模槜凳台卫';

const WAYS = new Map<string, string>([...zipped(VARIANTS, USUAL), ...ofLibrary(TRADITIONAL)]);
/** What a character is read by on its own; only those that names have are ever asked for. */
const READ_ALIKE = new Map<string, boolean>();

function zipped(from: string, to: string): [string, string][] {
  const ways = [...to];
  return [...from].map((character, index) => [character, ways[index]]);
}

function ofLibrary(table: string): [string, string][] {
  return table.split('|').map((entry) => entry.split(' ') as [string, string]);
}

function wayOf(character: string): string {
  const way = WAYS.get(character) ?? character;
  // 薴 is 苧, and that 苎.
  return way === character ? way : wayOf(way);
}

/** 陽光花園 as 阳光花园, one character by one: what names and queries are compared by. Not what they are shown by. */
export function simplified(text: string): string {
  return text.replace(/\p{Script=Han}/gu, wayOf);
}

/** The same, but for what is read otherwise then: 乾 in 乾县 is no 干. */
export function readable(text: string): string {
  return text.replace(/\p{Script=Han}/gu, (character) => {
    const way = wayOf(character);
    return way === character || readAlike(character, way) ? way : character;
  });
}

function readAlike(character: string, way: string): boolean {
  const known = READ_ALIKE.get(character);
  if (known !== undefined) return known;
  const options = { toneType: 'none', type: 'array' } as const;
  const alike = pinyin(way, { ...options, multiple: true }).includes(pinyin(character, options)[0]);
  READ_ALIKE.set(character, alike);
  return alike;
}
