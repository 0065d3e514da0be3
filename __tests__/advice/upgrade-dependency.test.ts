import { describe, expect, test } from '@jest/globals'
import { HOSTILE, actionOf, advise, flaw } from './kit.ts'
import type { Case } from './kit.ts'

function upgrade(cases: readonly Case[]) {
  return actionOf(advise(cases.map((one) => flaw(one))), 'upgrade-dependency')
}

describe('a package of a language', () => {
  test.each<[Case, string, readonly string[]]>([
    [
      { type: 'npm', name: 'lodash', version: '4.17.20', fix: '4.17.21' },
      'Upgrade lodash 4.17.20 to 4.17.21 (npm)',
      ['npm install lodash@4.17.21'],
    ],
    [
      { type: 'npm', namespace: '@acme', name: 'lib', version: '1.0.0', fix: '2.0.0' },
      'Upgrade @acme/lib 1.0.0 to 2.0.0 (npm, a new release line)',
      ['npm install @acme/lib@2.0.0'],
    ],
    [
      { type: 'pypi', name: 'flask', version: '2.2.2', fix: '2.2.5' },
      'Upgrade flask 2.2.2 to 2.2.5 (Python)',
      ["pip install 'flask==2.2.5'"],
    ],
    [
      { type: 'golang', namespace: 'golang.org/x', name: 'net', version: '0.9.0', fix: '0.9.1' },
      'Upgrade golang.org/x/net 0.9.0 to 0.9.1 (Go)',
      ['go get golang.org/x/net@v0.9.1', 'go mod tidy'],
    ],
    [
      { type: 'golang', namespace: 'example.org', name: 'm', version: '1.9.0', fix: '2.0.1' },
      'Upgrade example.org/m 1.9.0 to 2.0.1 (Go, a new release line)',
      [],
    ],
    [
      { type: 'cargo', name: 'time', version: '0.1.40', fix: '0.1.45' },
      'Upgrade time 0.1.40 to 0.1.45 (Rust)',
      ['cargo update -p time --precise 0.1.45'],
    ],
    [
      { type: 'gem', name: 'rack', version: '2.2.3', fix: '2.2.8' },
      'Upgrade rack 2.2.3 to 2.2.8 (Ruby)',
      ['bundle update rack'],
    ],
    [
      { type: 'composer', namespace: 'symfony', name: 'mime', version: '5.4.1', fix: '5.4.9' },
      'Upgrade symfony/mime 5.4.1 to 5.4.9 (PHP)',
      ["composer require 'symfony/mime:^5.4.9'"],
    ],
    [
      { type: 'nuget', name: 'System.Text.Json', version: '8.0.0', fix: '8.0.4' },
      'Upgrade System.Text.Json 8.0.0 to 8.0.4 (.NET)',
      ['dotnet add package System.Text.Json --version 8.0.4'],
    ],
    [
      { type: 'maven', namespace: 'org.acme', name: 'lib', version: '1.0', fix: '1.1' },
      'Upgrade org.acme:lib 1.0 to 1.1 (Java)',
      [],
    ],
    [
      { type: 'hex', name: 'plug', version: '1.0.0', fix: '1.0.4' },
      'Upgrade plug 1.0.0 to 1.0.4 (hex)',
      [],
    ],
  ])('%#: %j', (one, title, commands) => {
    const action = upgrade([one])
    expect([action.title, action.commands]).toEqual([title, commands])
  })

  test.each([
    ['npm', 'lodash', "npm install 'lodash@^4.17.21'"],
    ['pypi', 'flask', "pip install 'flask>=4.17.21'"],
    ['golang', 'example.org/m', "go get 'example.org/m@>=v4.17.21'"],
    ['cargo', 'time', undefined],
    ['nuget', 'Acme', undefined],
  ])(
    '%s: for the bound of a range, a command takes a release at or above it',
    (type, name, command) => {
      const one = flaw({ type, name, fix: '4.17.21' }, { fix: { isApproximate: true } })
      const action = actionOf(advise([one]), 'upgrade-dependency')
      expect(action.commands[0]).toBe(command)
      expect(action.title).toContain('4.17.21 or later')
    },
  )

  test('in several versions is one action, with a command only when all go to one version', () => {
    const apart = upgrade([
      { name: 'minimist', version: '0.2.1', fix: '0.2.4' },
      { name: 'minimist', version: '1.2.5', fix: '1.2.6' },
    ])
    expect(apart.title).toBe('Upgrade minimist 0.2.1 to 0.2.4 and minimist 1.2.5 to 1.2.6 (npm)')
    expect([apart.commands, apart.upgrades.length]).toEqual([[], 2])
    expect(apart.note).toContain('2 versions')
    const together = upgrade([
      { version: '4.17.11', fix: '4.17.21' },
      { version: '4.17.20', fix: '4.17.21' },
    ])
    expect(together.title).toBe('Upgrade lodash 4.17.11 and 4.17.20 to 4.17.21 (npm)')
    expect(together.commands).toEqual(['npm install lodash@4.17.21'])
  })

  test('at several paths is one action that names them, each once', () => {
    const paths = [
      'srv/b/node_modules/lodash/package.json',
      'srv/a/node_modules/lodash/package.json',
    ]
    const action = upgrade([
      { paths, fix: '4.17.21' },
      { paths: paths.slice(0, 1), fix: '4.17.21' },
    ])
    expect(action.paths).toEqual(paths.toReversed())
  })

  test('of one name in two ecosystems or scopes is two', () => {
    const actions = advise([
      flaw({ name: 'x', version: '1.0.0', fix: '1.0.1' }),
      flaw({ name: 'x', namespace: '@acme', version: '1.0.0', fix: '1.0.1' }),
      flaw({ name: 'x', type: 'pypi', version: '1.0.0', fix: '1.0.1' }),
    ])
    expect(actions.map((one) => one.title)).toHaveLength(3)
  })

  test.each(['npm', 'pypi', 'golang', 'cargo', 'gem', 'composer', 'nuget'])(
    '%s: names and versions that try to be more than that stand in no command',
    (type) => {
      const actions = advise([
        ...HOSTILE.map((name) => flaw({ type, name, version: '1.0.0', fix: '1.0.1' })),
        ...HOSTILE.map((namespace) =>
          flaw({ type, namespace, name: ';x', version: '1.0.0', fix: '1.0.1' }),
        ),
      ])
      expect(actions.flatMap((one) => one.commands)).toEqual([])
      for (const { title } of actions) expect(title).not.toMatch(/[\p{Cc}\p{Cf}]/u)
    },
  )

  test.each(['npm', 'pypi', 'golang', 'cargo', 'composer', 'nuget'])(
    '%s: a version that tries to be more than that stands in no command',
    (type) => {
      const actions = HOSTILE.flatMap((fix) =>
        advise([flaw({ type, name: 'example.org/m', version: '1.0.0', fix })]),
      )
      expect(actions.flatMap((one) => one.commands)).toEqual([])
    },
  )
})

test('names that are keys of objects are names like others', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty']
  const types = ['npm', 'deb', 'generic', ...names]
  const findings = types.flatMap((type) =>
    names.map((name) => flaw({ type, name, version: '1.0.0', fix: '1.0.1', paths: [name] })),
  )
  const actions = advise(findings, { os: { family: '__proto__', version: 'x', endOfLife: false } })
  expect(actions.flatMap((one) => one.findings)).toHaveLength(findings.length)
})
