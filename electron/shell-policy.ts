/**
 * What a window of Biuro SOI may do, for both shells. The desktop shell puts
 * these headers on its own scheme, the browser shell on its loopback pages.
 */

export interface PolicyAllowances {
  /** Sources besides the page's own that it may connect to, such as `ws://127.0.0.1:47810`. */
  readonly connect?: readonly string[]
  /** Development only: Vite's page carries inline scripts. */
  readonly inlineScripts?: boolean
}

/**
 * The content security policy of the window. Everything comes from the page's
 * own origin; styles may be inline because Mantine writes style attributes;
 * images may be data or blob addresses, which previews and charts use.
 */
export function contentSecurityPolicy(allowances: PolicyAllowances = {}): string {
  const scripts = allowances.inlineScripts ? "'self' 'unsafe-inline'" : "'self'"
  return [
    "default-src 'self'",
    `script-src ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src ${["'self'", ...(allowances.connect ?? [])].join(' ')}`,
    "object-src 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

/** The headers of every answer, pages and files alike. */
export function securityHeaders(
  allowances: PolicyAllowances = {},
): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(allowances),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  }
}

/** A page is asked for again each time; files named by their content may be kept. */
export function cacheControl(path: string): 'no-store' | 'private, max-age=31536000, immutable' {
  const namedByContent = /^\/assets\/[^/]+-[\w-]{8,}\.\w+$/.test(path)
  return namedByContent ? 'private, max-age=31536000, immutable' : 'no-store'
}
