/** Variables that switch the checking of certificates off, and the values with which they do. */
const SWITCHES: ReadonlyMap<string, RegExp> = new Map([
  ['NODE_TLS_REJECT_UNAUTHORIZED', /^0$/],
  ['PYTHONHTTPSVERIFY', /^0$/],
  ['NPM_CONFIG_STRICT_SSL', /^(?:false|0)$/i],
  ['YARN_STRICT_SSL', /^(?:false|0)$/i],
  ['YARN_ENABLE_STRICT_SSL', /^(?:false|0)$/i],
  ['GIT_SSL_NO_VERIFY', /^(?!(?:false|0|no|off)?$)/i],
  ['PIP_TRUSTED_HOST', /\S/],
  ['CONDA_SSL_VERIFY', /^(?:false|0|no|<?false>?)$/i],
  ['COMPOSER_DISABLE_TLS', /^(?:1|true|yes)$/i],
  ['GOINSECURE', /\S/],
  ['BUNDLE_SSL_VERIFY_MODE', /^0$/],
  ['HTTPLIB2_DISABLE_SSL_CERTIFICATE_VALIDATION', /^(?:1|true)$/i],
])

/** Whether a variable with this value makes some program trust every certificate. */
export function switchesTlsOff(name: string, value: string): boolean {
  const key = name.toUpperCase()
  return SWITCHES.get(key)?.test(value.trim().replace(/^(["'])(.*)\1$/s, '$2')) ?? false
}
