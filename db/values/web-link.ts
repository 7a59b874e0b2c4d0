/** A link to a page on the web: `http` or `https`, a host with a dot, no blanks, no password. */
export const isWebLink = (text: string): boolean =>
  /^https?:\/\/[^\s/?#@.]+(\.[^\s/?#@.]+)+([/?#]\S*)?$/i.test(text)
