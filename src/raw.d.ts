/** The text of a file, as it stands beside the source. */
declare module '*.md?raw' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: that is how a file is imported as text.
  export default text;
}
