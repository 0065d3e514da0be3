import { describe, expect, test } from '@jest/globals'
import { HOSTILE, actionOf, advise, flaw } from './kit.ts'
import type { Case } from './kit.ts'

function upgrade(cases: readonly Case[]) {
  return actionOf(advise(cases.map((one) => flaw(one))), 'upgrade-dependency')
}

const NET = {
  type: 'golang',
  namespace: 'golang.org/x',
  name: 'net',
  version: '0.9.0',
  fix: '0.23.0',
}
const GO = { type: 'golang', name: 'stdlib', version: '1.22.1', fix: '1.22.5' }
const SERVER = ['app/bin/server']

describe('modules in a Go program', () => {
  test('are one action: to build it anew, with what removes most first', () => {
    const text = { ...NET, name: 'text', fix: '0.9.4' }
    const action = upgrade([
      { ...GO, fix: '1.22.3', paths: SERVER },
      { ...GO, paths: SERVER },
      { ...NET, paths: SERVER },
      { ...text, paths: SERVER },
    ])
    expect(action.title).toBe(
      'Rebuild app/bin/server with Go 1.22.5, golang.org/x/net 0.23.0 and golang.org/x/text 0.9.4',
    )
    expect(action.paths).toEqual(SERVER)
    expect(action.upgrades).toHaveLength(3)
    expect(action.commands.at(-1)).toBe('go mod tidy')
  })

  test("Go's own library has no command, as it comes with the toolchain", () => {
    const action = upgrade([{ ...GO, paths: SERVER }])
    expect(action.title).toBe('Rebuild app/bin/server with Go 1.22.5')
    expect(action.commands).toEqual([])
  })

  test('of programs that share a flaw are one action, of others two', () => {
    const both = { ...GO, paths: ['app/a', 'app/b'] }
    const one = upgrade([both, { ...NET, paths: ['app/b'] }])
    expect(one.title).toMatch(/^Rebuild app\/a and app\/b with/)
    const two = advise([flaw({ ...GO, paths: ['app/a'] }), flaw({ ...NET, paths: ['app/b'] })])
    expect(two.map((action) => action.paths)).toEqual([['app/a'], ['app/b']])
  })

  test('do not join programs through a flaw that nothing fixes', () => {
    const actions = advise([
      flaw({ ...NET, name: 'text', fix: null, paths: ['app/a', 'app/b'] }),
      flaw({ ...GO, paths: ['app/a'] }),
      flaw({ ...NET, paths: ['app/b'] }),
    ])
    expect(actions.map((one) => one.kind)).toEqual([
      'upgrade-dependency',
      'upgrade-dependency',
      'wait',
    ])
  })

  test('that only a go.mod names are packages by themselves', () => {
    expect(upgrade([{ ...NET, paths: ['src/go.mod'] }]).title).toMatch(/^Upgrade golang/)
    expect(upgrade([{ ...NET, paths: ['src/go.mod', 'app/bin/server'] }]).title).toMatch(/^Upgrade/)
  })

  test('that do not fit into a command are named', () => {
    const action = upgrade([
      { ...NET, paths: SERVER },
      { ...NET, name: '$(reboot)', fix: '0.9.4', paths: SERVER },
      { ...NET, name: 'big', version: '1.0.0', fix: '2.0.0', paths: SERVER },
    ])
    expect(action.commands.join()).not.toMatch(/reboot|big/)
    expect(action.note).toMatch(/^2 packages are not in the commands.*reboot.*\./)
  })

  test('keep what has no fix, of the packages that are upgraded', () => {
    const { leaves } = upgrade([
      { ...NET, paths: SERVER },
      { ...NET, fix: null, paths: SERVER },
      { ...NET, name: 'crypto', fix: null, paths: SERVER },
    ])
    expect(leaves.total).toBe(1)
  })
})

test('crates in a Rust program are one action, those of a lock file each their own', () => {
  const time = { type: 'cargo', name: 'time', version: '0.1.40', fix: '0.1.45' }
  expect(upgrade([{ ...time, paths: ['usr/bin/tool'] }]).title).toBe(
    'Rebuild usr/bin/tool with time 0.1.45',
  )
  expect(upgrade([{ ...time, paths: ['src/Cargo.lock'] }]).title).toMatch(/^Upgrade time/)
})

describe('jars', () => {
  const BEANS = {
    type: 'maven',
    namespace: 'org.spring',
    name: 'beans',
    version: '5.3.1',
    fix: '5.3.18',
  }
  const LOG = { ...BEANS, namespace: 'org.log', name: 'core', version: '2.1.0', fix: '2.17.1' }

  test.each([
    ['app/app.jar', 'app/app.jar/BOOT-INF/lib/beans.jar'],
    ['srv/shop.war', 'srv/shop.war/WEB-INF/lib/beans.jar'],
    ['srv/all.EAR', 'srv/all.EAR/shop.war/WEB-INF/lib/beans.jar'],
  ])('within %s are upgraded by building that', (outer, path) => {
    const action = upgrade([{ ...BEANS, paths: [path] }])
    expect(action.title).toBe(`Rebuild ${outer} with org.spring:beans 5.3.18`)
    expect([action.paths, action.commands]).toEqual([[outer], []])
  })

  test('that hold the classes of several are built anew, of one are a package', () => {
    const paths = ['app/shaded.jar']
    expect(
      upgrade([
        { ...BEANS, paths },
        { ...LOG, paths },
      ]).title,
    ).toMatch(/^Rebuild app\/shaded\.jar with org\.\w+:\w+ [\d.]+ and org\./)
    expect(upgrade([{ ...BEANS, paths }]).title).toBe(
      'Upgrade org.spring:beans 5.3.1 to 5.3.18 (Java)',
    )
  })

  test('in a folder with the name of one are packages by themselves where they stand so', () => {
    expect(upgrade([{ ...BEANS, paths: ['opt/lib/beans.jar'] }]).title).toMatch(/^Upgrade/)
  })
})

describe('packages that a tool brings', () => {
  const TAR = { name: 'tar', version: '6.1.0', fix: '6.2.1' }

  test.each([
    ['usr/lib/node_modules/npm/node_modules/tar/package.json', 'npm'],
    ['usr/local/lib/node_modules/npm/node_modules/tar/package.json', 'npm'],
    ['opt/bitnami/node/lib/node_modules/npm/node_modules/tar/package.json', 'npm'],
    ['root/.nvm/versions/node/v20.1.0/lib/node_modules/npm/node_modules/tar/package.json', 'npm'],
    ['usr/lib/node_modules/@acme/cli/node_modules/tar/package.json', '@acme/cli'],
  ])('%s', (path, tool) => {
    const action = upgrade([{ ...TAR, paths: [path] }])
    expect(action.title).toBe(`Upgrade ${tool} to a release that brings tar 6.2.1`)
    expect(action.commands).toEqual([`npm install --global ${tool}@latest`])
    expect(path).toContain(action.paths[0])
  })

  test('are one action, and the tool itself is one of them', () => {
    const at = (name: string): string[] => [
      `usr/lib/node_modules/npm/node_modules/${name}/package.json`,
    ]
    const npm = {
      name: 'npm',
      version: '9.1.0',
      fix: '9.1.1',
      paths: ['usr/lib/node_modules/npm/package.json'],
    }
    expect(upgrade([{ ...TAR, paths: at('tar') }, npm]).title).toBe(
      'Upgrade npm to a release that brings tar 6.2.1',
    )
    expect(upgrade([npm]).title).toBe('Upgrade npm 9.1.0 to 9.1.1')
  })

  test('and an application as well belong to the application', () => {
    const paths = [
      'usr/lib/node_modules/npm/node_modules/tar/package.json',
      'srv/node_modules/tar/package.json',
    ]
    expect(upgrade([{ ...TAR, paths }]).title).toBe('Upgrade tar 6.1.0 to 6.2.1 (npm)')
  })

  test.each([
    ['usr/local/lib/python3.12/site-packages/pip/_vendor/urllib3/__init__.py', 'pip'],
    ['usr/lib/python3/dist-packages/setuptools/_vendor/x-1.dist-info/METADATA', 'setuptools'],
    [
      'venv/lib/python3.12/site-packages/pkg_resources/_vendor/x-1.dist-info/METADATA',
      'setuptools',
    ],
  ])('%s', (path, tool) => {
    const action = upgrade([{ type: 'pypi', name: 'x', version: '1', fix: '2', paths: [path] }])
    expect(action.commands).toEqual([`pip install --upgrade ${tool}`])
  })

  test('of the .NET framework', () => {
    const path =
      'usr/share/dotnet/shared/Microsoft.NETCore.App/8.0.1/Microsoft.NETCore.App.deps.json'
    const action = upgrade([
      { type: 'nuget', name: 'Runtime', version: '8.0.1', fix: '8.0.5', paths: [path] },
    ])
    expect(action.title).toBe('Upgrade the .NET runtime to a release that brings Runtime 8.0.5')
    expect([action.commands, action.paths]).toEqual([[], ['usr/share/dotnet']])
  })

  test.each([
    'srv/node_modules/npm/node_modules/tar/package.json',
    'srv/lib/node_modules/x/node_modules/tar/package.json',
    'usr/lib/node_modules/package.json',
  ])('are packages by themselves in %s', (path) => {
    expect(upgrade([{ ...TAR, paths: [path] }]).title).toMatch(/^Upgrade tar 6/)
  })

  test('have no command when the name of the tool is no name', () => {
    const actions = HOSTILE.flatMap((tool) =>
      advise([
        flaw({ ...TAR, paths: [`usr/lib/node_modules/${tool}/node_modules/tar/package.json`] }),
      ]),
    )
    const commands = actions.flatMap((one) => one.commands)
    expect(
      commands.filter((one) => !/^npm install (--global [\w.-]+@latest|tar@6\.2\.1)$/.test(one)),
    ).toEqual([])
  })
})

test('paths made to choke on are read in no time', () => {
  const parts = [
    'site-packages/',
    '/versions/node/',
    'a.jar',
    'lib/node_modules/',
    '/_vendor/',
    'dotnet',
  ]
  const types = ['pypi', 'npm', 'maven', 'nuget', 'golang']
  const findings = types.flatMap((type) =>
    parts.map((part) => flaw({ type, version: '1.0', fix: '1.1', paths: [part.repeat(20_000)] })),
  )
  expect(advise(findings).flatMap((one) => one.findings)).toHaveLength(findings.length)
})
