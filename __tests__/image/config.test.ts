import { inspect } from 'node:util'
import { describe, expect, test } from '@jest/globals'
import { checkLayerCount, layerInstructions, parseImageConfig } from '../../src/image/config.ts'
import type { ImageConfig } from '../../src/image/config.ts'

const DIFF_ID = `sha256:${'1'.repeat(64)}`

const DOCUMENT = {
  architecture: 'arm64',
  os: 'linux',
  variant: 'v8',
  created: '2024-05-06T07:08:09.123456789Z',
  author: 'nobody',
  config: {
    User: 'app',
    Env: ['PASSWORD=hunter2'],
    Labels: { 'org.opencontainers.image.title': 'app' },
    ExposedPorts: { '8080/tcp': {}, '443/tcp': {} },
    Healthcheck: { Test: ['CMD', 'true'] },
    Cmd: ['run', '--token=hunter2'],
  },
  rootfs: { type: 'layers', diff_ids: [DIFF_ID, DIFF_ID] },
  history: [
    { created_by: '/bin/sh -c #(nop) ADD file:abc in / ' },
    { created_by: 'ENV PASSWORD=hunter2', empty_layer: true },
    { created_by: 'RUN /bin/sh -c curl -H token:hunter2 # buildkit' },
  ],
}

const read = (change: Record<string, unknown> = {}): ImageConfig =>
  parseImageConfig({ ...DOCUMENT, ...change }, 'app:1')

function failure(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

describe('the config of an image', () => {
  test('everything that is used is read', () => {
    const endsWith = expect.any(Function) as unknown
    expect(read()).toEqual({
      platform: { os: 'linux', architecture: 'arm64', variant: null },
      created: '2024-05-06T07:08:09.123Z',
      diffIds: [DIFF_ID, DIFF_ID],
      history: [
        { instruction: 'ADD', isEmptyLayer: false, endsWith },
        { instruction: 'ENV', isEmptyLayer: true, endsWith },
        { instruction: 'RUN', isEmptyLayer: false, endsWith },
      ],
      labels: { 'org.opencontainers.image.title': 'app' },
      user: 'app',
      exposedPorts: ['443/tcp', '8080/tcp'],
      hasHealthcheck: true,
      facts: {
        config: expect.objectContaining({ user: 'app', layers: 2 }),
        history: expect.anything(),
      },
    })
  })

  test('neither environment nor commands are kept anywhere: they hold secrets', () => {
    expect(JSON.stringify(read())).not.toContain('hunter2')
    expect(inspect(read(), { depth: 9 })).not.toContain('hunter2')
  })

  test('the least that a config has is enough', () => {
    expect(parseImageConfig({ rootfs: { diff_ids: [DIFF_ID] } }, 'app:1')).toMatchObject({
      platform: { os: '', architecture: '', variant: null },
      created: null,
      user: '',
      history: [],
      hasHealthcheck: false,
    })
  })

  test('settings may have what keys they like', () => {
    const config = {
      Labels: { OS: 'x', USER: 'x' },
      Volumes: { user: {} },
      Env: [],
      Created: 'x',
      Architecture: 'x',
    }
    expect(read({ config, container_config: { OS: 'x' } }).diffIds).toHaveLength(2)
  })

  test('nulls are what some builders write for nothing', () => {
    const nothing = { config: null, history: null, created: null, variant: null }
    expect(read(nothing)).toMatchObject({ created: null, user: '', history: [] })
    expect(read({ config: { User: null, Labels: null, Healthcheck: null } }).labels).toEqual({})
  })

  test.each([
    [{ Test: ['NONE'] }, false],
    [{ Test: [] }, false],
    [{}, false],
    [{ Test: ['CMD-SHELL', 'curl'] }, true],
  ])('a health check of %j counts: %s', (check, counts) => {
    expect(read({ config: { Healthcheck: check } }).hasHealthcheck).toBe(counts)
  })

  test.each(['', 'yesterday', '2024', '9999-99-99T00:00:00Z'])(
    'a time of %j is none',
    (created) => {
      expect(read({ created }).created).toBeNull()
    },
  )

  test.each([
    ['nothing', undefined],
    ['a text', 'config'],
    ['no rootfs', { architecture: 'amd64' }],
    ['a diff id that is none', { rootfs: { diff_ids: ['abc'] } }],
    ['diff ids that are no list', { rootfs: { diff_ids: 'abc' } }],
    ['a history that is no list', { ...DOCUMENT, history: {} }],
    ['diff ids that Go would take for others', { rootfs: { diff_ids: [DIFF_ID], Diff_IDs: [] } }],
    ['a root that Go would take for another', { ...DOCUMENT, RootFS: { diff_ids: [] } }],
    ['a user that Go would take', { ...DOCUMENT, config: { User: '1', USER: '0' } }],
    ['an environment that Go would take', { ...DOCUMENT, config: { env: ['A=b'] } }],
    ['ports that Go would take', { ...DOCUMENT, config: { exposedports: { '22/tcp': {} } } }],
    ['a health check that Go would take', { ...DOCUMENT, config: { Healthcheck: { test: [] } } }],
    ['a user that is no text', { ...DOCUMENT, config: { User: 7 } }],
  ])('%s is refused', (_, value) => {
    expect(failure(() => parseImageConfig(value, 'app:1'))).toBeExplained('not-an-image')
  })
})

describe('what made a layer', () => {
  test.each([
    ['/bin/sh -c #(nop) ADD file:abc in / ', 'ADD'],
    ['/bin/sh -c #(nop)  CMD ["bash"]', 'CMD'],
    ['/bin/sh -c apt-get update', 'RUN'],
    ['/bin/bash -o pipefail -c make', 'RUN'],
    ['|2 A=1 B=2 /bin/sh -c make', 'RUN'],
    ['RUN |1 A=1 /bin/sh -c make # buildkit', 'RUN'],
    ['COPY --from=build /a /b # buildkit', 'COPY'],
    ['copy a b', null],
    ['WORKDIR /srv', 'WORKDIR'],
    ['cmd /S /C dir', 'RUN'],
    ['powershell -Command dir', 'RUN'],
    ['bazel build //app:image', null],
    ['SECRET=hunter2', null],
    ['', null],
  ])('%j is %s', (line, word) => {
    expect(read({ history: [{ created_by: line }] }).history[0]?.instruction).toBe(word)
  })

  test('each layer gets the word of its step', () => {
    expect(layerInstructions(read())).toEqual(['ADD', 'RUN'])
  })

  test('a history that does not fit the layers tells nothing', () => {
    expect(layerInstructions(read({ history: DOCUMENT.history.slice(0, 1) }))).toEqual([null, null])
    expect(layerInstructions(read({ history: [] }))).toEqual([null, null])
  })
})

test('a manifest with another number of layers belongs to another image', () => {
  const layer = { mediaType: '', digest: '', size: 0, platform: null, annotations: {} }
  checkLayerCount({ layers: [layer, layer] }, read(), 'app:1')
  const check = (): void => {
    checkLayerCount({ layers: [layer] }, read(), 'app:1')
  }
  expect(failure(check)).toBeExplained('not-an-image')
})
