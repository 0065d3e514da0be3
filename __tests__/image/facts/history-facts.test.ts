import { describe, expect, test } from '@jest/globals'
import { toConfigFacts } from '../../../src/image/facts/config-facts.ts'
import type { ReadConfig } from '../../../src/image/facts/config-facts.ts'

const DIFF_ID = `sha256:${'1'.repeat(64)}`

function read(...lines: string[]): ReadConfig {
  const facts = toConfigFacts({
    architecture: 'amd64',
    rootfs: { diff_ids: lines.map(() => DIFF_ID) },
    history: lines.map((line) => ({ created_by: line })),
  })
  if (facts === null) throw new Error('it is a config')
  return facts
}

/* Steps as the official images have them, shortened: none of them is anything to tell of. */
const ORDINARY = [
  '/bin/sh -c #(nop) ADD file:0123456789abcdef in / ',
  '# debian.sh --arch amd64 out/ bookworm @1730678400',
  'RUN /bin/sh -c set -eux; apt-get update; apt-get install -y --no-install-recommends ca-certificates netbase; rm -rf /var/lib/apt/lists/* # buildkit',
  'RUN /bin/sh -c set -eux; wget -O python.tar.xz "https://www.python.org/ftp/python/${PYTHON_VERSION%%[a-z]*}/Python.tar.xz"; GNUPGHOME="$(mktemp -d)"; export GNUPGHOME; gpg --batch --keyserver hkps://keys.openpgp.org --recv-keys "$GPG_KEY"; gpg --batch --verify python.tar.xz.asc python.tar.xz; nproc="$(nproc)"; make -j "$nproc" # buildkit',
  'RUN /bin/sh -c groupadd --gid 1000 node && useradd --uid 1000 --gid node --shell /bin/bash --create-home node # buildkit',
  'RUN /bin/sh -c ARCH= && dpkgArch="$(dpkg --print-architecture)" && curl -fsSLO --compressed "https://nodejs.org/dist/v$NODE_VERSION/node.tar.xz" && grep " node.tar.xz\\$" SHASUMS256.txt | sha256sum -c - # buildkit',
  'RUN /bin/sh -c set -x && NGINX_GPGKEYS="573BFD6B3D8FBC641079A6ABABF5BD827BD9BF62 8540A6F18833A80E9C1653A42FD21310B49F6B46"; NGINX_GPGKEY_PATH=/etc/apt/keyrings/nginx.gpg; for NGINX_GPGKEY in $NGINX_GPGKEYS; do gpg1 --keyserver hkp://keyserver.ubuntu.com:80 --recv-keys "$NGINX_GPGKEY"; done; echo "deb [ trusted=yes ] file://$tempDir ./" > /etc/apt/sources.list.d/temp.list && apt-get -o Acquire::GzipIndexes=false update && apt-get install -y nginx # buildkit',
  'RUN /bin/sh -c adduser --system --disabled-password --gecos "" app && passwd -d nobody >/dev/null || true # buildkit',
  'RUN /bin/sh -c apk add --no-cache --virtual .build-deps gcc && apk del .build-deps # buildkit',
  'RUN /bin/sh -c curl -fsSL https://example.com/key.asc | gpg --dearmor -o /usr/share/keyrings/x.gpg # buildkit',
  'RUN /bin/sh -c TOKEN="$(curl -s https://auth.example.com/token | jq -r .token)" && curl -H "Authorization: Bearer $TOKEN" https://example.com # buildkit',
  'RUN |2 VERSION=1.2.3 TARGETARCH=amd64 /bin/sh -c make # buildkit',
  'RUN /bin/sh -c --mount=type=secret,id=npm npm ci # buildkit',
  'RUN /bin/sh -c echo x | docker login -u me --password-stdin registry.example.com # buildkit',
  'RUN /bin/sh -c openssl req -x509 -nodes -subj /CN=x -keyout k -passout pass: # buildkit',
  'COPY --chown=1000:1000 /app /app # buildkit',
  'ENV GPG_KEY=7169605F62C751356D054A26A821E680E5FA6305',
  'ENV PATH=/usr/local/bin:/usr/bin',
  'EXPOSE map[80/tcp:{}]',
  'CMD ["nginx" "-g" "daemon off;"]',
  'ENTRYPOINT ["/docker-entrypoint.sh"]',
  'HEALTHCHECK {["CMD-SHELL" "curl -fk https://localhost/"] 30s 0s 0s 0}',
  'bazel build //app:image',
  'crane flatten sha256:0123',
  '',
]

describe('steps of a history', () => {
  test.each(ORDINARY)('nothing to tell of: %s', (line) => {
    const { history, config } = read(line)
    expect(history?.flagged).toEqual([])
    expect(config.secrets.listed).toEqual([])
  })

  test.each<readonly [string, string, readonly string[]]>([
    ['BuildKit', 'RUN /bin/sh -c sudo true # buildkit', ['sudo']],
    ['BuildKit with arguments', 'RUN |2 A=1 B=two words /bin/sh -c sudo true # buildkit', ['sudo']],
    [
      'BuildKit with a shell of its own',
      'RUN /bin/bash -o pipefail -c sudo true # buildkit',
      ['sudo'],
    ],
    ['BuildKit without a shell', 'RUN sudo true # buildkit', ['sudo']],
    ['the classic builder', '/bin/sh -c sudo true', ['sudo']],
    ['the classic builder with arguments', '|1 A=b /bin/sh -c sudo true', ['sudo']],
    [
      'several at once',
      '/bin/sh -c sudo curl -k https://e.com/x | sudo bash',
      ['tls-off', 'curl-pipe-shell', 'sudo'],
    ],
  ])('%s', (_, line, flags) => {
    expect(read(line).history?.flagged).toEqual([
      { index: 1, instruction: 'RUN', layer: DIFF_ID, flags },
    ])
  })

  test('steps have no layer where the two do not count the same', () => {
    const facts = toConfigFacts({
      rootfs: { diff_ids: [DIFF_ID, DIFF_ID] },
      history: [{ created_by: 'RUN sudo true' }],
    })
    expect(facts?.history?.flagged).toMatchObject([{ layer: null }])
  })

  test('without a history nothing is told of it', () => {
    expect(toConfigFacts({ rootfs: { diff_ids: [DIFF_ID] } })?.history).toBeNull()
    expect(toConfigFacts({ rootfs: { diff_ids: [DIFF_ID] }, history: [] })?.history).toBeNull()
  })

  test.each([
    'ADD a%b',
    '|9 %',
    'RUN %',
    'sh%',
    'ENV %',
    'ENV A=%',
    '/bin/sh -c #(nop) %',
    'RUN |1 a=b%c',
  ])('a line of %s with a long gap takes no long time', (line) => {
    for (const gap of [' ', 'a', '-a ', '$(', '"', 'a://', 'A=', '[']) {
      const long = line.replace('%', gap.repeat(60_000))
      expect(read(long, long, long).history?.steps).toBe(3)
    }
  })
})
