/** WeChat draws tab bar and dialogs itself, by app.json and theme.json. */
export {};
