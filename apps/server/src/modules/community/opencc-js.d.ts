// The package types its converters and not its tables.
declare module 'opencc-js/dict/TSCharacters' {
  const entries: string;
  // eslint-disable-next-line no-restricted-syntax -- the package has it so
  export default entries;
}
