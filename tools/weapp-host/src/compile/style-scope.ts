/** The word before the classes of a component whose styles are its own. */
export const styleScopeOf = (path: string): string => path.replace(/\W+/g, '-');
