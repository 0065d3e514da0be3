import type { ImagePlan, TreeFile } from './images.ts'

/*
 * Two images for the rules about images: one that passes every rule that it can decide, and one that fails
 * each of them.
 */

const PASSWD = 'root:x:0:0:root:/root:/sbin/nologin\napp:x:10001:10001::/app:/sbin/nologin\n'
const SHADOW = 'root:*:19000:0:99999:7:::\napp:!:19000:0:99999:7:::\n'
const GROUP = 'root:x:0:\napp:x:10001:\n'

const OCI = 'org.opencontainers.image'

/** Labels that `CFG-LABELS-REQ` asks for. */
export const LABELS = {
  [`${OCI}.source`]: 'https://github.com/example/app',
  [`${OCI}.revision`]: '0123456789abcdef',
  [`${OCI}.version`]: '1.2.3',
  [`${OCI}.licenses`]: 'Apache-2.0',
  [`${OCI}.created`]: '2024-05-01T00:00:00Z',
  [`${OCI}.base.name`]: 'gcr.io/distroless/static:nonroot',
  [`${OCI}.base.digest`]: `sha256:${'b'.repeat(64)}`,
}

/** When both were made. */
export const MADE = '2024-05-01T00:00:00Z'

const directory = (path: string, mode: number): TreeFile => ({ path, mode, type: 'directory' })

/** Layers: a system, a mistake, and the layer that takes the mistake away. */
export const HARD_PLAN: ImagePlan = {
  layers: [
    [
      directory('etc', 0o755),
      directory('tmp', 0o1777),
      { path: 'etc/passwd', content: PASSWD },
      { path: 'etc/shadow', content: SHADOW, mode: 0o640 },
      { path: 'etc/group', content: GROUP },
      { path: 'usr/bin/su', content: 'su', mode: 0o4755 },
    ],
    [
      { path: 'usr/local/bin/helper', content: 'x', mode: 0o6755 },
      { path: 'app/.env', content: 'TOKEN=abc' },
      directory('app/cache', 0o777),
    ],
    [
      { path: 'usr/local/bin/.wh.helper' },
      { path: 'app/.wh..wh..opq' },
      directory('app/cache', 0o755),
      { path: 'app/server', content: 'x', mode: 0o755 },
    ],
  ],
  created: MADE,
  createdBy: [
    'ADD rootfs.tar.xz / # buildkit',
    'COPY app /app # buildkit',
    'RUN /bin/sh -c rm -rf /app/.env # buildkit',
  ],
  settings: {
    User: '10001:10001',
    Env: ['PATH=/usr/bin', 'TOKEN_FILE=/run/secrets/token', 'APP_VERSION=1.2.3'],
    Entrypoint: ['/app/server'],
    Cmd: ['--port', '8080'],
    ExposedPorts: { '8080/tcp': {} },
    Volumes: { '/app/data': {} },
    Healthcheck: { Test: ['CMD', '/app/server', '--healthy'] },
    Labels: LABELS,
  },
}

/** What a build on the hard image has as its Dockerfile. */
export const HARD_DOCKERFILE = `FROM gcr.io/distroless/static:nonroot@sha256:${'b'.repeat(64)}
COPY app /app
USER 10001:10001
HEALTHCHECK CMD ["/app/server", "--healthy"]
ENTRYPOINT ["/app/server"]
`

export const SOFT_PLAN: ImagePlan = {
  layers: [
    [
      { path: 'etc/passwd', content: 'root::0:0:::\ntoor:x:0:0:::\n' },
      { path: 'etc/shadow', content: 'root::::::::\n' },
      { path: 'etc/group', content: 'root:x:0:\nwheel:x:0:\n' },
      { path: 'bin/sh', type: 'symlink', linkName: 'busybox' },
      { path: 'sbin/apk', content: 'x', mode: 0o755 },
      { path: 'usr/sbin/sshd', content: 'x', mode: 0o755 },
    ],
    [
      { path: 'usr/bin/gcc-12', content: 'x', mode: 0o755 },
      { path: 'usr/local/bin/helper', content: 'x', mode: 0o4755 },
      directory('data', 0o777),
      { path: 'root/.ssh/id_rsa', content: '-----BEGIN OPENSSH PRIVATE KEY-----' },
    ],
    [{ path: 'srv/one', content: '1' }],
    [{ path: 'srv/two', content: '2' }],
    [{ path: 'srv/three', content: '3' }],
  ],
  created: '2020-01-01T00:00:00Z',
  createdBy: [
    'ADD https://example.com/tool.tgz /opt/ # buildkit',
    '/bin/sh -c #(nop) ADD dir:0123 in /app ',
    'RUN /bin/sh -c apt-get update # buildkit',
    'RUN |1 TOKEN=correct-horse /bin/sh -c sudo apk add --allow-untrusted ./x.apk # buildkit',
    'RUN /bin/sh -c curl -k https://example.com/x | sh && echo root:root | chpasswd # buildkit',
  ],
  settings: {
    Env: ['DB_PASSWORD=correct-horse', 'NODE_TLS_REJECT_UNAUTHORIZED=0'],
    Entrypoint: ['/bin/sh', '-c', 'serve --all'],
    ExposedPorts: { '22/tcp': {}, '80/tcp': {} },
    Volumes: { '/var/run/docker.sock': {} },
    OnBuild: ['COPY . /app'],
  },
}

export const SOFT_DOCKERFILE = `FROM debian
ADD https://example.com/tool.tgz /opt/
RUN apt-get update
USER root
`
