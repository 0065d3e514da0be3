import { execFileSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { load } from 'js-yaml'
import { PLIMSOLL_VERSION } from '../../src/domain/version.ts'
import { circleSteps, PIPELINES } from '../ground/pipelines/pipelines.ts'
import {
  includeComponent,
  readAzure,
  readBitbucket,
  readCircle,
  readComponent,
  readGitLab,
  readText,
} from '../ground/pipelines/read-files.ts'
import { givenTo, readJenkinsfile } from '../ground/pipelines/read-jenkinsfile.ts'
import { ROOT } from '../ground/workflow-files.ts'

/* What can be told of the files without running them: that each says only what its system knows, by its documentation. */

const RELEASE = `https://github.com/plimsoll-dev/plimsoll/releases/download/v${PLIMSOLL_VERSION}/plimsoll-${PLIMSOLL_VERSION}.tgz`

describe.each(PIPELINES)('$file', ({ file }) => {
  const text = readText(file)

  test('takes Plimsoll in the version of this repository, and names one only', () => {
    const named = [...text.matchAll(/https:\/\/github\.com\/plimsoll-dev\/\S+?\.tgz/g)]
    expect(named.map(([address]) => address)).toEqual([RELEASE])
    expect(text).toMatch(/^ *(?:exec )?npx --yes --package "\$\w+" plimsoll scan "\$@" \\/m)
  })

  test('hands the password over by its variable alone', () => {
    expect(text).toContain('PLIMSOLL_REGISTRY_PASSWORD')
    expect(text).not.toContain('--registry-password')
  })

  test('says no exit code away', () => {
    expect(text).not.toMatch(/\|\| *true|on-scan-failed|on-nothing-analysed|^ *allow_failure:/m)
  })
})

/** Keywords of a job that the YAML reference of GitLab lists and that we use. */
const GITLAB_JOB = [
  ...['stage', 'image', 'services', 'needs', 'timeout', 'variables', 'cache', 'script'],
  ...['artifacts', 'rules', 'allow_failure'],
]

const GITLAB_TOP = ['stages', 'variables', 'workflow', 'default', 'include']

describe('examples/gitlab-ci.yml', () => {
  const file = readGitLab()
  const jobs = Object.entries(file).filter(([name]) => !GITLAB_TOP.includes(name))

  test('has a job that builds and a job that scans, in stages that there are', () => {
    expect(jobs.map(([name]) => name)).toEqual(['build', 'plimsoll'])
    expect(jobs.map(([, job]) => job.stage)).toEqual(file['stages'])
    for (const [, job] of jobs) expect(GITLAB_JOB).toEqual(expect.arrayContaining(Object.keys(job)))
  })

  test('keeps reports of a red job as well, and a cache inside of the checkout', () => {
    const job = file['plimsoll']
    expect(job).toMatchObject({ artifacts: { when: 'always' }, cache: { when: 'always' } })
    expect(job?.cache.paths.filter((path) => path.startsWith('/') || path.includes('..'))).toEqual(
      [],
    )
    expect(job?.artifacts.reports['container_scanning']).toBe('gl-container-scanning-report.json')
  })
})

describe('templates/plimsoll.yml', () => {
  const component = readComponent()
  const used = [...component.body.matchAll(/inputs\.([\w-]+)/g)].map(([, name = '']) => name)

  test('declares what it uses, and uses what it declares, with a word about each', () => {
    expect([...new Set(used)].sort()).toEqual(Object.keys(component.inputs).sort())
    const inputs = Object.values(component.inputs)
    expect(inputs.filter(({ description }) => !/^[A-Za-z].*\.$/.test(description))).toEqual([])
    const wrong = inputs.filter(
      ({ options, default: given }) => options !== undefined && !options.includes(given ?? ''),
    )
    expect(wrong).toEqual([])
  })

  test('asks for the image and for nothing else', () => {
    const asked = Object.entries(component.inputs).filter(
      ([, input]) => input.default === undefined,
    )
    expect(asked.map(([name]) => name)).toEqual(['image'])
    expect(() => includeComponent(component, {})).toThrow('the input image is missing')
    expect(() => includeComponent(component, { image: 'a', imgae: 'b' })).toThrow('imgae')
  })

  test('puts no input into its script, where a shell would read it', () => {
    const job = includeComponent(component, { image: '$(touch x)', 'job-name': 'scan' })['scan']
    expect(job?.script.join('\n')).not.toContain('touch')
    expect(job?.variables['PLIMSOLL_IMAGE']).toBe('$(touch x)')
    expect(Object.keys(job ?? {}).filter((key) => !GITLAB_JOB.includes(key))).toEqual([])
  })

  test('does the same as the example', () => {
    const own = includeComponent(component, { image: 'a' })['plimsoll']
    const example = readGitLab()['plimsoll']
    expect(own?.artifacts).toEqual(example?.artifacts)
    expect(own?.cache).toEqual(example?.cache)
    expect(own?.image).toBe(example?.image)
  })
})

describe('examples/Jenkinsfile', () => {
  const { text, steps } = readJenkinsfile()

  test('closes what it opens', () => {
    const bare = text.replaceAll(/'''[\s\S]*?'''|'[^'\n]*'|"[^"\n]*"|\/\/.*/g, '')
    for (const [open, close] of ['{}', '()', '[]'].map((pair) => pair.split('')))
      expect(bare.split(open ?? '').length).toBe(bare.split(close ?? '').length)
    expect(text).toMatch(/^pipeline \{\n {2}agent any\n/m)
  })

  test('shows the reports of a red build as well', () => {
    const post = text.slice(text.indexOf('  post {'))
    expect(post).toMatch(/^ {4}always \{$/m)
    expect(post).toContain('recordIssues enabledForFailure: true')
    expect(givenTo(post, 'archiveArtifacts', 'artifacts')).toBe('plimsoll/**')
  })

  test('puts nothing of Groovy into a script', () => {
    expect(Object.keys(steps)).toEqual(['Build', 'Forget the last one', 'Scan'])
    // Whatever fails after it, the reports of an earlier build are not published.
    expect(steps['Build']).toMatch(/^rm -rf plimsoll && /)
    expect(text).not.toMatch(/script: "/)
  })
})

/** Inputs of tasks as their reference lists them; only of what is used. */
const AZURE_TASKS: Readonly<Record<string, readonly string[]>> = {
  'UseNode@1': ['version'],
  'Cache@2': ['key', 'restoreKeys', 'path'],
  'DownloadBuildArtifacts@1': [
    ...['buildType', 'project', 'pipeline', 'buildVersionToDownload', 'branchName'],
    ...['allowPartiallySucceededBuilds', 'downloadType', 'artifactName', 'itemPattern'],
    'downloadPath',
  ],
  'PublishTestResults@2': ['testResultsFormat', 'testResultsFiles', 'testRunTitle'],
  'PublishBuildArtifacts@1': ['PathtoPublish', 'ArtifactName'],
}

describe('examples/azure-pipelines.yml', () => {
  const steps = readAzure().jobs.flatMap((job) => job.steps)

  test.each(steps.filter(({ task }) => task !== undefined))('$task knows its inputs', (step) => {
    const known = AZURE_TASKS[step.task ?? ''] ?? []
    expect(Object.keys(step.inputs ?? {}).filter((input) => !known.includes(input))).toEqual([])
  })

  test('publishes after a red scan, under the name that the tab looks for', () => {
    const publishing = steps.filter(({ task }) => task?.startsWith('Publish') === true)
    expect(publishing.map(({ condition }) => condition)).toEqual(
      publishing.map(() => 'succeededOrFailed()'),
    )
    expect(publishing.at(-1)?.inputs?.['ArtifactName']).toBe('CodeAnalysisLogs')
  })

  test('a checkout leaves no token behind', () => {
    expect(steps.find(({ checkout }) => checkout !== undefined)).toMatchObject({
      persistCredentials: false,
    })
  })
})

describe('examples/circleci.yml', () => {
  test('uses steps that there are', () => {
    const kinds = readCircle().jobs.plimsoll.steps.map((step) =>
      typeof step === 'string' ? step : Object.keys(step)[0],
    )
    const known = ['checkout', 'run', 'restore_cache', 'save_cache', 'store_test_results']
    expect(
      kinds.filter((kind) => ![...known, 'store_artifacts', 'when'].includes(kind ?? '')),
    ).toEqual([])
  })

  test('keeps what it restores: each key that is looked for begins as one that is kept', () => {
    const kept = circleSteps('save_cache').map((step) => String(step['key']))
    const sought = circleSteps('restore_cache').flatMap((step) => step['keys'] as string[])
    // What another branch keeps is found by the name of that branch.
    const found = sought.filter((key) =>
      kept.some(
        (one) => one.startsWith(key) || one.replace('{{ .Branch }}', 'main').startsWith(key),
      ),
    )
    expect(found).toEqual(sought)
    expect(circleSteps('save_cache').map((step) => step['when'])).toEqual(['always', 'always'])
  })
})

describe('examples/bitbucket-pipelines.yml', () => {
  const { definitions, pipelines } = readBitbucket()
  const [{ step }] = definitions.steps

  test('scans main and pull requests by the same step', () => {
    expect(pipelines).toEqual({
      branches: { main: [{ step }] },
      'pull-requests': { '**': [{ step }] },
    })
  })

  test('keeps a cache that is defined, and artifacts inside of the clone', () => {
    expect(step.caches.filter((name) => definitions.caches[name] === undefined)).toEqual([])
    expect(step.artifacts.filter((path) => /^[/~]|\.\./.test(path))).toEqual([])
  })
})

test('the shell script runs in any shell, and may be started as it is', () => {
  const path = join(ROOT, 'examples/plimsoll.sh')
  expect(readText('examples/plimsoll.sh').split('\n')[0]).toBe('#!/bin/sh')
  expect(statSync(path).mode & 0o111).toBe(0o111)
  execFileSync('sh', ['-n', path])
})

describe('the container image', () => {
  const text = readText('Dockerfile')

  test('takes the scanners by the command that checks their hashes, and from releases', () => {
    expect(text).toContain('"install", "--update-db=false", "--scanner-source=release"]')
    expect(text).not.toMatch(/curl|wget|ADD |https?:\/\/(?!github\.com\/plimsoll-dev)/)
  })

  test('runs as a user with a number, without a shell, and says what it is', () => {
    const last = text.slice(text.lastIndexOf('\nFROM '))
    expect(last).toMatch(/^USER 65532:65532$/m)
    expect(last).not.toMatch(/^RUN /m)
    expect(last).toMatch(/^ENTRYPOINT \["/m)
    expect(last).toContain(`ARG VERSION=${PLIMSOLL_VERSION}`)
  })

  test('is made of what git has, and of nothing else', () => {
    const allowed = readText('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1))
    expect(allowed.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
    const copied = [...text.matchAll(/^COPY (?!--)(\S+) /gm)].map(([, path = '']) => path)
    expect([...new Set(copied)].sort()).toEqual([...allowed].sort())
  })
})

test('every YAML file is one that a parser takes, without a key twice', () => {
  const files = PIPELINES.map(({ file }) => file).filter(
    (file) => file.startsWith('examples/') && file.endsWith('.yml'),
  )
  expect(files).toHaveLength(4)
  for (const file of files) expect(() => load(readText(file))).not.toThrow()
})
