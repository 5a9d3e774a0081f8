// The package types its converters and not its tables.
declare module 'opencc-js/dict/TSCharacters' {
  const entries: string;
  export default entries;
}
