import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { toConfigFacts } from '../../../src/image/facts/config-facts.ts'
import { findSecretKind } from '../../../src/image/facts/find-secret.ts'
import { findToken } from '../../../src/image/facts/secret-tokens.ts'

/* What published images have in their environment, as far as it sounds like a secret; values of the same form. */
const ORDINARY: readonly (readonly [image: string, env: readonly string[]])[] = [
  [
    'python',
    [
      'GPG_KEY=7169605F62C751356D054A26A821E680E5FA6305',
      'PYTHON_SHA256=c30bb24b7f1e9a19b11b55a546434f74e739bb4c271a3e3a80ff4380d49f7adb',
      'PYTHON_GET_PIP_URL=https://github.com/pypa/get-pip/raw/x/get-pip.py',
    ],
  ],
  ['node', ['NODE_VERSION=22.11.0', 'YARN_VERSION=1.22.22']],
  [
    'php',
    [
      'GPG_KEYS=39B641343D8C104B2B146DC3F9C39DC0B9698544 E60913E4DF209907D8E30D96659A97C9CF2A795A',
      'PHP_ASC_URL=https://www.php.net/x.asc',
      'PHPIZE_DEPS=autoconf dpkg-dev file g++ gcc',
    ],
  ],
  [
    'swift',
    ['SWIFT_SIGNING_KEY=52BB7E3DE28A71BE22EC05FFEF80A866B47A981F', 'SWIFT_PLATFORM=ubuntu22.04'],
  ],
  ['nginx', ['NGINX_VERSION=1.27.2', 'PKG_RELEASE=1~bookworm', 'NJS_VERSION=0.8.6']],
  [
    'postgres',
    [
      'PGDATA=/var/lib/postgresql/data',
      'POSTGRES_PASSWORD_FILE=/run/secrets/pg',
      'POSTGRES_HOST_AUTH_METHOD=trust',
    ],
  ],
  [
    'mysql',
    ['MYSQL_RANDOM_ROOT_PASSWORD=yes', 'MYSQL_ALLOW_EMPTY_PASSWORD=1', 'GOSU_VERSION=1.17'],
  ],
  [
    'mongo',
    [
      'MONGO_PACKAGE=mongodb-org',
      'JSYAML_CHECKSUM=662e32319bdd378e91f67578e56a34954b0a2e33aca11d70ab9f4826af24b941',
    ],
  ],
  [
    'redis',
    ['REDIS_DOWNLOAD_SHA=5b38762a9b4c5d8a2d1a7e4a9b4f4c4ed6b0bb07ae0d1d5b7cf1a2b3c4d5e6f7'],
  ],
  [
    'rabbitmq',
    [
      'RABBITMQ_PGP_KEY_ID=0x0A9AF2115F4687BD29803A206B73A36E6026DFCA',
      'OPENSSL_PGP_KEY_IDS=0x8657ABB260F056B1E5190839D9C4D26D0E604491',
    ],
  ],
  [
    'tomcat',
    [
      'GPG_KEYS=48F8E69F6390C9F25CFEDCD268248959359E722B',
      'TOMCAT_SHA512=abcdef',
      'TOMCAT_MAJOR=10',
    ],
  ],
  [
    'cuda',
    [
      'NVIDIA_REQUIRE_CUDA=cuda>=12.4 brand=tesla,driver>=470',
      'NVIDIA_VISIBLE_DEVICES=all',
      'NV_LIBNCCL_PACKAGE=libnccl2=2.21.5-1+cuda12.4',
    ],
  ],
  ['transformers', ['TOKENIZERS_PARALLELISM=false', 'MAX_TOKENS=4096', 'HF_HOME=/data']],
  [
    'bitnami',
    ['ALLOW_EMPTY_PASSWORD=no', 'BITNAMI_APP_NAME=redis', 'REDIS_PASSWORD=', 'REDIS_TLS_KEY_FILE='],
  ],
  ['rails', ['SECRET_KEY_BASE_DUMMY=1', 'RAILS_ENV=production']],
  ['keycloak', ['KC_RUN_IN_CONTAINER=true', 'KEYCLOAK_ADMIN_PASSWORD=${ADMIN_PASSWORD}']],
  ['gcloud', ['GOOGLE_APPLICATION_CREDENTIALS=/var/secrets/key.json', 'CLOUDSDK_CONFIG=/c']],
  [
    'dotnet',
    [
      'DOTNET_GENERATE_ASPNET_CERTIFICATE=false',
      'ASPNETCORE_HTTP_PORTS=8080',
      'ASPNETCORE_Kestrel__Certificates__Default__Password=',
    ],
  ],
  ['jupyter', ['JUPYTER_TOKEN=', 'NB_USER=jovyan', 'NB_UID=1000']],
  [
    'settings',
    [
      'PASSWORD_MIN_LENGTH=12',
      'TOKEN_TTL=3600',
      'AUTH_TOKEN_URL=https://id.example.com/token',
      'JWT_PUBLIC_KEY=ssh-rsa AAAA',
      'SECRET_NAME=my-secret',
      'PWD=/app',
      'OLDPWD=/',
      'SSH_AUTH_SOCK=/x',
      'API_KEY=<your key>',
      'API_TOKEN=changeme',
      'DB_PASSWORD=$DB_PASSWORD',
      'TOKEN=vault:secret/data/x#y',
      'MONKEY=see',
      'KEYBOARD=us',
      'PASSENGER_APP_ENV=x',
      'COMPASS=north',
    ],
  ],
]

const config = (settings: object): object => ({
  architecture: 'amd64',
  os: 'linux',
  config: settings,
  rootfs: { diff_ids: [] },
})

const VALUE = 'c0rrect-horse-battery'

describe('secrets in a config', () => {
  test.each(ORDINARY)('%s has none', (_, Env) => {
    expect(toConfigFacts(config({ Env }))?.config.secrets).toEqual({ listed: [], more: 0 })
  })

  test.each(
    [
      'PASSWORD',
      'DB_PASSWORD',
      'dbPassword',
      'db.password',
      'MYSQL_PWD',
      'API_KEY',
      'apiKey',
      'APIKEY',
      'AWS_SECRET_ACCESS_KEY',
      'GITHUB_TOKEN',
      'SECRET',
      'DJANGO_SECRET_KEY',
      'PRIVATE_KEY',
      'CLIENT_SECRET',
      'SSH_PASSPHRASE',
      'ENCRYPTION_KEY',
      'ROOTPASSWORD',
      'GPG_PASSPHRASE_VALUE',
    ].filter((name) => !name.startsWith('GPG')),
  )('%s with a value is one', (name) => {
    expect(findSecretKind(name, VALUE)).toBe('named')
  })

  test.each([
    ['github-token', `ghp_${'a1B2'.repeat(9)}`],
    ['github-token', `github_pat_${'a1B2'.repeat(15)}`],
    ['aws-access-key', 'AKIAQWERTYUIOPASDFGH'],
    ['gitlab-token', `glpat-${'a1B2'.repeat(5)}`],
    ['slack-token', 'xoxb-1234-abcdefghij'],
    ['npm-token', `npm_${'a1B2'.repeat(9)}`],
    ['private-key', '-----BEGIN RSA PRIVATE KEY-----'],
    ['private-key', '-----BEGIN PRIVATE KEY-----'],
    ['url-password', 'postgres://app:c0rrect@db/app'],
    ['url-password', 'https://user:c0rrect@example.com/'],
  ])('%s is told by its form, whatever it is called', (kind, value) => {
    expect(findSecretKind('SETTING', value)).toBe(kind)
  })

  test.each([
    'AKIAIOSFODNN7EXAMPLE',
    'https://example.com/a:b@c',
    'postgres://app:${PASSWORD}@db',
    'postgres://app:password@db',
    'http://user@example.com',
    'ghp_short',
    '-----BEGIN PUBLIC KEY-----',
    '-----BEGIN CERTIFICATE-----',
  ])('%s is none', (value) => {
    expect(findToken(value)).toBeNull()
  })

  test('whatever is found, no value is anywhere in the facts', () => {
    const token = `ghp_${'a1B2'.repeat(9)}`
    const facts = toConfigFacts({
      ...config({
        Env: [`PASSWORD=${VALUE}`, `${token}=1`],
        Labels: { secret: VALUE, note: token },
        Cmd: ['run', `--password=${VALUE}`, token],
        Entrypoint: ['/bin/sh', '-c', `TOKEN=${VALUE} run`],
        Healthcheck: { Test: ['CMD', 'curl', `https://u:${VALUE}@h/`] },
        OnBuild: [`ENV TOKEN=${VALUE}`],
        User: 'app',
      }),
      history: [
        { created_by: `ENV PASSWORD=${VALUE}`, empty_layer: true },
        { created_by: `RUN |1 KEY=${VALUE} /bin/sh -c echo ${token}`, empty_layer: true },
        { created_by: `${VALUE} TOKEN=${VALUE}`, empty_layer: true },
      ],
    })
    expect(
      facts?.config.secrets.listed.map(({ where, name, kind }) => `${where} ${name} ${kind}`),
    ).toEqual([
      'env PASSWORD named',
      'label secret named',
      'label note github-token',
      'command TOKEN named',
      'command password named',
      'command CMD github-token',
      'command HEALTHCHECK url-password',
      'history RUN github-token',
    ])
    expect(JSON.stringify(facts)).not.toContain(VALUE)
    expect(JSON.stringify(facts)).not.toContain(token)
  })

  test('no value of a variable is ever kept', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[!-~]{6,40}$/), (value) => {
        const secret = `zq${value}qz`
        const facts = toConfigFacts({
          ...config({ Env: [`SOME_PASSWORD=${secret}`, `OTHER=${secret}`] }),
          history: [{ created_by: `RUN /bin/sh -c ${secret} # buildkit` }, { created_by: secret }],
        })
        expect(JSON.stringify(facts)).not.toContain(JSON.stringify(secret).slice(1, -1))
      }),
    )
  })
})

describe('the config as somebody else quotes it', () => {
  test.each([
    [null],
    ['text'],
    [[]],
    [{}],
    [{ config: {}, rootfs: { type: '', diff_ids: null }, architecture: '' }],
  ])('%j is no config of an image', (value) => {
    expect(toConfigFacts(value)).toBeNull()
  })

  test('what is not of the right shape is taken for absent', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (settings, history) => {
        const facts = toConfigFacts({ architecture: 'amd64', config: settings, history })
        expect(facts?.config.layers).toBe(0)
      }),
    )
  })
})
