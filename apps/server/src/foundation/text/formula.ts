/** What Excel and WPS may run in a cell, also behind blanks, and in full width. */
export const isFormula = (text: string): boolean => /^\s*[=+\-@＝＋－＠|]|^[\t\r\n]/.test(text);
