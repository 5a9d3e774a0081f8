/** WeChat has its own unit for the width of the screen. */
export {};
