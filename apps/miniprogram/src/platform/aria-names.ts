const TOLD = { 'aria-role': '', 'aria-label': '', 'aria-hidden': '' };

/** Taro's WeChat templates leave out the attributes for screen readers; these are the elements we use them on. */
export const ARIA_COMPONENTS = {
  View: { ...TOLD },
  Text: { ...TOLD },
  Image: { ...TOLD },
  Button: { ...TOLD },
  Input: { ...TOLD },
  Textarea: { ...TOLD },
  Switch: { ...TOLD },
};
