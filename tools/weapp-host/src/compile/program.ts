/** What the phone needs of a built mini-program, made once at the start. Paths are as in app.json, without their endings. */
export interface Program {
  /** Short hash of the bundle, the one that reports carry. */
  hash: string;
  /** The id of the mini-program at WeChat, when there is one. */
  appid?: string;
  /** Origins in the bundle that the host looks up elsewhere. */
  servers?: string[];
  app: AppJson;
  /** theme.json, when the app follows the theme. */
  theme: Record<'light' | 'dark', Record<string, string>> | null;
  /** Every page's and component's json. */
  configs: Record<string, ComponentJson>;
  /** Bytes of each package as it travels, compressed; '' is the main package. */
  packages: Record<string, number>;
  /** Every script, by its path with `.js`. */
  scripts: Record<string, string>;
  /** A JavaScript expression: path → compiled template. */
  templates: string;
  /** Every style file as CSS, by its path. */
  styles: Record<string, string>;
}

export interface AppJson {
  pages: string[];
  subPackages?: { root: string; pages: string[] }[];
  window?: WindowJson;
  tabBar?: TabBarJson;
  preloadRule?: Record<string, { packages: string[] }>;
  darkmode?: boolean;
  themeLocation?: string;
  lazyCodeLoading?: string;
  requiredPrivateInfos?: string[];
  permission?: Record<string, { desc: string }>;
  networkTimeout?: Partial<Record<'request' | 'uploadFile' | 'downloadFile', number>>;
  usingComponents?: Record<string, string>;
}

export interface WindowJson {
  navigationBarTitleText?: string;
  navigationBarBackgroundColor?: string;
  navigationBarTextStyle?: string;
  navigationStyle?: 'default' | 'custom';
  backgroundColor?: string;
  backgroundTextStyle?: string;
  enablePullDownRefresh?: boolean;
  onReachBottomDistance?: number;
  homeButton?: boolean;
}

export interface TabBarJson {
  color: string;
  selectedColor: string;
  backgroundColor: string;
  borderStyle?: string;
  list: { pagePath: string; text: string; iconPath?: string; selectedIconPath?: string }[];
}

export interface ComponentJson extends WindowJson {
  component?: boolean;
  usingComponents?: Record<string, string>;
  styleIsolation?: string;
  disableScroll?: boolean;
}
