/** Types of packages that purls have (the types of the purl specification), as far as images hold them. */
export const PURL_TYPES = [
  ...['alpm', 'apk', 'bitnami', 'brew', 'cargo', 'cocoapods', 'composer', 'conan', 'conda', 'cpan'],
  ...[
    'cran',
    'deb',
    'gem',
    'generic',
    'github',
    'golang',
    'hackage',
    'hex',
    'huggingface',
    'julia',
  ],
  ...['luarocks', 'maven', 'mlflow', 'npm', 'nuget', 'opam', 'otp', 'pub', 'pypi', 'qpkg', 'rpm'],
  ...['swift', 'wordpress'],
] as const
