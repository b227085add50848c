// Controls other than tabs and line breaks, line separators, and the marks that change the direction of text.
const CONTROLS =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/g

/** The text without characters that a terminal would execute or that would disguise it. Line breaks are `\n`. */
export const withoutControls = (text: string): string =>
  text.replaceAll(/\r\n?/g, '\n').replaceAll(CONTROLS, '')
