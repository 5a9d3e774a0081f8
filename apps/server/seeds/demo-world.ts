/** The made-up people and services of the demo. Communities and divisions are real, see README.md. */
export const DEMO_SERVICES = [
  {
    name: '净水器滤芯更换',
    type: 'valueAdded',
    durationMinutes: 30,
    skill: '净水器',
    priceFen: 5000,
    warrantyPriceFen: 0,
    summary: '上门更换滤芯并检测水质',
  },
  {
    name: '净水器维修',
    type: 'repair',
    durationMinutes: 60,
    skill: '净水器',
    priceFen: 8000,
    warrantyPriceFen: 0,
    summary: '漏水、不出水、异响等故障',
  },
  {
    name: '空调清洗',
    type: 'valueAdded',
    durationMinutes: 60,
    skill: '空调',
    priceFen: 9900,
    warrantyPriceFen: 9900,
    summary: '高温蒸汽清洗内机，含消毒',
  },
  {
    name: '空调维修',
    type: 'repair',
    durationMinutes: 90,
    skill: '空调',
    priceFen: 12000,
    warrantyPriceFen: 0,
    summary: '不制冷、漏水、加氟检测',
  },
  {
    name: '宽带报修',
    type: 'repair',
    durationMinutes: 30,
    skill: '宽带',
    priceFen: 0,
    warrantyPriceFen: 0,
    summary: '网速慢、断网、光猫故障',
  },
  {
    name: '全屋 Wi-Fi 组网',
    type: 'ecosystem',
    durationMinutes: 90,
    skill: '宽带',
    priceFen: 19900,
    warrantyPriceFen: 19900,
    summary: '实测信号，路由器摆位和调试',
  },
  {
    name: '新机选购与安装',
    type: 'purchase',
    durationMinutes: 90,
    skill: '净水器',
    priceFen: 0,
    warrantyPriceFen: 0,
    summary: '上门测水质、量尺寸，选好再买',
  },
  {
    name: '老年人手机电视辅导',
    type: 'ecosystem',
    durationMinutes: 60,
    skill: '宽带',
    priceFen: 0,
    warrantyPriceFen: 0,
    summary: '教您用微信、看电视、连无线网',
  },
] as const;

export interface DemoEngineer {
  /** Id of the person in the WeChat simulator who plays him; null: nobody plays him. */
  person: string | null;
  name: string;
  title: string;
  employeeNo: string;
  about: string;
  startedOn: string;
  skills: string[];
  /** Which of the sample communities he covers: from, to (exclusive). */
  covers: [number, number];
  /** Those among them of which he is the primary one. */
  primary: [number, number];
  onCallDivision?: string;
}

export const DEMO_ENGINEERS: DemoEngineer[] = [
  {
    person: 'engineer-wang',
    name: '王师傅',
    title: '金牌服务工程师',
    employeeNo: 'QQ-1001',
    startedOn: '2015-03-02',
    about: '修净水器、空调十多年。小毛病电话里就能帮您看，大毛病当天上门。',
    skills: ['净水器', '空调'],
    covers: [0, 24],
    primary: [0, 12],
  },
  {
    person: 'engineer-liu',
    name: '刘师傅',
    title: '高级服务工程师',
    employeeNo: 'QQ-1002',
    startedOn: '2019-06-17',
    about: '宽带和全屋网络，顺手教老人用手机。',
    skills: ['宽带', '净水器'],
    covers: [0, 24],
    primary: [12, 24],
  },
  {
    person: null,
    name: '赵师傅',
    title: '服务工程师',
    employeeNo: 'QQ-1003',
    startedOn: '2023-09-01',
    about: '空调清洗和维修，干净利索。',
    skills: ['空调', '净水器'],
    covers: [6, 40],
    primary: [24, 40],
  },
  {
    person: null,
    name: '孙师傅',
    title: '片区机动工程师',
    employeeNo: 'QQ-1004',
    startedOn: '2021-04-12',
    about: '还没有固定师傅的小区，先由我来。',
    skills: ['净水器', '空调', '宽带'],
    covers: [0, 0],
    primary: [0, 0],
    onCallDivision: '310104',
  },
  {
    person: null,
    name: '全国值班工程师',
    title: '品牌值班',
    employeeNo: 'QQ-1000',
    startedOn: '2018-01-08',
    about: '全国统一值班，您附近还没有固定师傅时由我们安排。',
    skills: ['净水器', '空调', '宽带'],
    covers: [0, 0],
    primary: [0, 0],
    onCallDivision: '',
  },
];

/** Hired, with an invitation that nobody has accepted. */
export const NEWCOMER: DemoEngineer = {
  person: null,
  name: '周师傅',
  title: '见习工程师',
  employeeNo: 'QQ-1005',
  startedOn: '2026-10-12',
  about: '刚来报到。',
  skills: ['净水器'],
  covers: [0, 12],
  primary: [0, 0],
};

/** Every day 8:00–12:00 and 13:00–20:00. */
export const DEMO_SHIFTS = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => [
  { weekday, startMinute: 480, endMinute: 720 },
  { weekday, startMinute: 780, endMinute: 1200 },
]);
