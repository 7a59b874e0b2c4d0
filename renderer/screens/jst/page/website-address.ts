/**
 * The address that a JST's website opens at, or null for a text that is no address on the web.
 * People write `www.gmina.pl`; a written `http:` becomes `https:`, the only one that the desktop
 * shell hands to the person's browser. A name or password in the address is refused.
 */
export function websiteAddress(written: string): string | null {
  const text = written.trim()
  const scheme = /^([a-z][a-z\d+.-]*):(?!\d)/i.exec(text)?.[1]?.toLowerCase()
  if (/\s/.test(text) || (scheme !== undefined && scheme !== 'http' && scheme !== 'https')) {
    return null
  }
  const whole = scheme === undefined ? `https://${text}` : text.replace(/^http:/i, 'https:')
  if (!URL.canParse(whole)) return null
  const { href, hostname, username, password } = new URL(whole)
  if (username !== '' || password !== '') return null
  return /^[^.]+(\.[^.]+)+$/.test(hostname) ? href : null
}
