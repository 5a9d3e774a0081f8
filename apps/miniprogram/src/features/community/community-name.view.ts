/** What official names end in, longest first; people leave it out. */
const ENDINGS = [
  '社区居民委员会',
  '社区村民委员会',
  '社区居委会',
  '社区村委会',
  '居民委员会',
  '村民委员会',
  '居委会',
  '村委会',
];

/** 上海新村居委会 as people say it, and the rest. A name that is nothing but an ending stays whole. */
export function spokenName(name: string): { said: string; ending: string } {
  const ending = ENDINGS.find((each) => name.endsWith(each) && name.length > each.length) ?? '';
  return { said: name.slice(0, name.length - ending.length), ending };
}

/** As people say it, where there is room for one name only. */
export const saidName = (name: string) => spokenName(name).said;

interface AddressWords {
  label: string;
  placeholder: string;
  missing: string;
}

/** A committee has many estates and lanes in it: the address says which one; in an estate the house is enough. */
export function addressWords(communityName: string): AddressWords {
  const { said, ending } = spokenName(communityName);
  if (ending.includes('村'))
    return { label: `在${said}的哪一家`, placeholder: '例如：三组 12 号', missing: '请填写几组、几号' };
  if (ending)
    return {
      label: `在${said}的哪个小区或弄堂、哪一户`,
      placeholder: '例如：46 弄 3 号 501',
      missing: '请填写小区或弄堂、楼号和门牌号',
    };
  return {
    label: `在${said || '小区'}的哪一户`,
    placeholder: '例如：3 号楼 2 单元 501',
    missing: '请填写楼号和门牌号',
  };
}
