/**
 * Sent with everything: nothing here is a page (the few pages set a policy of their own), nothing may be framed or
 * sniffed. `upgrade-insecure-requests` and HSTS are left to whoever terminates TLS.
 */
export const safetyHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};
