import { join } from 'node:path'
import { expandAll } from './pipeline.ts'
import type { Occasion, Pipeline, Place, Variables } from './pipeline.ts'
import {
  includeComponent,
  readAzure,
  readBitbucket,
  readCircle,
  readComponent,
  readGitLab,
  readText,
} from './read-files.ts'
import type { AzureStep, CircleStep, GitLabJob } from './read-files.ts'
import { expandEnv, givenTo, readJenkinsfile } from './read-jenkinsfile.ts'

const COMMIT = '0123456789abcdef0123456789abcdef01234567'

/* Variables are named and filled as the documentation of each system says (predefined variables). */

function gitLabVariables(occasion: Occasion, { workspace, server }: Place): Variables {
  const change = {
    CI_PIPELINE_SOURCE: 'merge_request_event',
    CI_MERGE_REQUEST_IID: '7',
    CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'release/1 & 2',
  }
  return {
    CI: 'true',
    GITLAB_CI: 'true',
    CI_PROJECT_DIR: workspace,
    CI_PROJECT_PATH: 'acme/shop',
    CI_PROJECT_ID: '42',
    CI_JOB_NAME: 'plimsoll',
    CI_JOB_TOKEN: 'glcbt-the-token-of-this-job',
    CI_API_V4_URL: `${server}/api/v4`,
    CI_COMMIT_SHA: COMMIT,
    CI_DEFAULT_BRANCH: 'main',
    CI_REGISTRY: 'registry.example.com',
    CI_REGISTRY_IMAGE: 'registry.example.com/acme/shop',
    CI_REGISTRY_USER: 'gitlab-ci-token',
    CI_REGISTRY_PASSWORD: PASSWORD,
    ...(occasion === 'change' ? change : { CI_COMMIT_BRANCH: 'main' }),
  }
}

/** In every run; it must be nobody's argument and in nobody's output. */
export const PASSWORD = 'the-password-of-the-registry'

function gitLab(name: string, file: string, job: GitLabJob, above: Variables = {}): Pipeline {
  return {
    name,
    file,
    shell: ['bash', '-e', '-o', 'pipefail'],
    script: () => job.script.join('\n'),
    variables: (occasion, place) =>
      expandAll({ ...above, ...job.variables }, gitLabVariables(occasion, place)),
    published: {
      ...job.artifacts.reports,
      'json, kept': 'plimsoll/report.json',
      html: 'plimsoll/report.html',
    },
    kept: ({ workspace }) => job.cache.paths.map((path) => join(workspace, path)),
    baseline: 'server',
  }
}

const gitLabFile = readGitLab()

const component = includeComponent(readComponent(), { image: 'registry:example.com/a:1' })

function jobOf(file: Readonly<Record<string, unknown>>): GitLabJob {
  const job = file['plimsoll']
  if (job === undefined) throw new Error('there is no job called plimsoll')
  return job as GitLabJob
}

const jenkinsfile = readJenkinsfile()

const jenkins: Pipeline = {
  name: 'Jenkins',
  file: 'examples/Jenkinsfile',
  shell: ['sh', '-x', '-e'],
  script: () => jenkinsfile.steps['Scan'] ?? '',
  variables: (occasion, { workspace }) => {
    const given: Variables = {
      JENKINS_URL: 'https://ci.example.com/',
      BUILD_NUMBER: '42',
      JOB_NAME: 'shop/PR-7',
      WORKSPACE: workspace,
      // Of the credentials, for the step alone.
      REGISTRY_USERNAME: 'robot',
      PLIMSOLL_REGISTRY_PASSWORD: PASSWORD,
      ...(occasion === 'change' ? { CHANGE_ID: '7', CHANGE_TARGET: 'main' } : {}),
    }
    const own = Object.entries(jenkinsfile.environment)
    return {
      ...given,
      ...Object.fromEntries(own.map(([name, text]) => [name, expandEnv(text, given)])),
    }
  },
  published: {
    junit: givenTo(jenkinsfile.text, 'junit', 'testResults') ?? '',
    sarif: givenTo(jenkinsfile.text, 'recordIssues', 'pattern') ?? '',
    'json, kept': 'plimsoll/report.json',
    html: 'plimsoll/report.html',
  },
  kept: ({ workspace }) => [join(workspace, '.plimsoll')],
  baseline: ({ workspace }) => join(workspace, '.plimsoll/baseline/report.json'),
}

const azureSteps = readAzure().jobs.flatMap(({ steps }) => steps)

function azureStep(displayName: string): AzureStep {
  const step = azureSteps.find((one) => one.displayName === displayName)
  if (step === undefined) throw new Error(`there is no step called ${displayName}`)
  return step
}

function azureTask(task: string): Readonly<Record<string, unknown>> {
  return azureSteps.find((one) => one.task === task)?.inputs ?? {}
}

/** `$(Build.BuildId)` stands for the variable that a shell sees as BUILD_BUILDID. */
function expandMacros(text: string, variables: Variables): string {
  return text.replaceAll(
    /\$\(([\w.]+)\)/g,
    (macro, name: string) => variables[name.replaceAll('.', '_').toUpperCase()] ?? macro,
  )
}

function azureVariables(occasion: Occasion, { workspace, outside }: Place): Variables {
  const given: Variables = {
    TF_BUILD: 'True',
    AGENT_OS: 'Linux',
    AGENT_TEMPDIRECTORY: join(outside, 'temp'),
    BUILD_BUILDID: '42',
    BUILD_REASON: occasion === 'change' ? 'PullRequest' : 'IndividualCI',
    BUILD_SOURCESDIRECTORY: workspace,
    PIPELINE_WORKSPACE: outside,
    REGISTRY_USERNAME: 'robot',
  }
  const own = readAzure().variables.flatMap(({ name, value = '' }) =>
    name === undefined ? [] : [[name, expandMacros(value, given)] as const],
  )
  const secret = { ...given, REGISTRY_PASSWORD: PASSWORD }
  const mapped = Object.entries(azureStep('Scan').env ?? {}).map(
    ([name, text]) => [name, expandMacros(text, secret)] as const,
  )
  return { ...given, ...Object.fromEntries([...own, ...mapped]) }
}

const azure: Pipeline = {
  name: 'Azure Pipelines',
  file: 'examples/azure-pipelines.yml',
  shell: ['bash', '--noprofile', '--norc'],
  script: () => azureStep('Scan').bash ?? '',
  variables: azureVariables,
  published: {
    junit: String(azureTask('PublishTestResults@2')['testResultsFiles']),
    sarif: `${String(azureTask('PublishBuildArtifacts@1')['PathtoPublish'])}/report.sarif`,
    'json, kept': 'plimsoll/report.json',
    html: 'plimsoll/report.html',
    summary: 'plimsoll/summary.md',
  },
  kept: ({ outside }) => [
    expandMacros(String(azureTask('Cache@2')['path']), { PIPELINE_WORKSPACE: outside }),
  ],
  baseline: ({ outside }) =>
    expandMacros(
      `${String(azureTask('DownloadBuildArtifacts@1')['downloadPath'])}/${String(azureTask('DownloadBuildArtifacts@1')['itemPattern'])}`,
      { AGENT_TEMPDIRECTORY: join(outside, 'temp') },
    ),
}

const circleJob = readCircle().jobs.plimsoll

/** The settings of each step of this kind, at any depth. */
export function circleSteps(
  kind: string,
  steps: readonly CircleStep[] = circleJob.steps,
): Readonly<Record<string, unknown>>[] {
  return steps.flatMap((step) => {
    if (typeof step === 'string') return []
    const inner = step['when']?.['steps']
    const below = Array.isArray(inner) ? circleSteps(kind, inner as CircleStep[]) : []
    return [...(step[kind] === undefined ? [] : [step[kind]]), ...below]
  })
}

/** The example keeps things below /tmp; a run of the tests has a folder of its own in that place. */
function below(outside: string, text: string): string {
  return text.replaceAll('/tmp/', `${outside}/`)
}

const circle: Pipeline = {
  name: 'CircleCI',
  file: 'examples/circleci.yml',
  shell: ['bash', '-eo', 'pipefail'],
  script: ({ outside }) =>
    below(outside, String(circleSteps('run').find((step) => step['name'] === 'Scan')?.['command'])),
  variables: (occasion, { outside }) => ({
    CI: 'true',
    CIRCLECI: 'true',
    CIRCLE_BRANCH: occasion === 'change' ? 'feature' : 'main',
    CIRCLE_SHA1: COMMIT,
    // Of the context.
    REGISTRY_USERNAME: 'robot',
    PLIMSOLL_REGISTRY_PASSWORD: PASSWORD,
    ...Object.fromEntries(
      Object.entries(circleJob.environment).map(([name, text]) => [name, below(outside, text)]),
    ),
  }),
  published: {
    junit: String(circleSteps('store_test_results')[0]?.['path']),
    sarif: `${String(circleSteps('store_artifacts')[0]?.['path'])}/report.sarif`,
    'json, kept': 'plimsoll/report.json',
    html: 'plimsoll/report.html',
  },
  kept: ({ outside }) =>
    circleSteps('save_cache')
      .flatMap((step) => step['paths'] as string[])
      .map((path) => below(outside, path)),
  baseline: ({ outside }) => join(outside, 'plimsoll-baseline/report.json'),
}

const bitbucketFile = readBitbucket()
const [{ step: bitbucketStep }] = bitbucketFile.definitions.steps

const bitbucket: Pipeline = {
  name: 'Bitbucket Pipelines',
  file: 'examples/bitbucket-pipelines.yml',
  shell: ['bash', '-e'],
  script: () => bitbucketStep.script.join('\n'),
  variables: (occasion, { workspace }) => ({
    CI: 'true',
    BITBUCKET_BUILD_NUMBER: '42',
    BITBUCKET_CLONE_DIR: workspace,
    BITBUCKET_COMMIT: COMMIT,
    REGISTRY_USERNAME: 'robot',
    PLIMSOLL_REGISTRY_PASSWORD: PASSWORD,
    ...(occasion === 'change'
      ? { BITBUCKET_PR_ID: '7', BITBUCKET_PR_DESTINATION_BRANCH: 'main' }
      : { BITBUCKET_BRANCH: 'main' }),
  }),
  published: {
    junit: 'test-results/plimsoll.xml',
    sarif: 'plimsoll/report.sarif',
    'json, kept': 'plimsoll/report.json',
    html: 'plimsoll/report.html',
  },
  kept: ({ workspace }) =>
    Object.values(bitbucketFile.definitions.caches).map((path) => join(workspace, path)),
  baseline: null,
}

const plainShell: Pipeline = {
  name: 'a plain shell',
  file: 'examples/plimsoll.sh',
  shell: ['sh'],
  script: () => `set -- "$IMAGE" shop/web\n${readText('examples/plimsoll.sh')}`,
  variables: (occasion, { outside, workspace }) => ({
    PLIMSOLL_CACHE: join(outside, 'cache'),
    REGISTRY: 'registry.example.com',
    REGISTRY_USERNAME: 'robot',
    PLIMSOLL_REGISTRY_PASSWORD: PASSWORD,
    REPORTS: join(workspace, 'plimsoll'),
    ...(occasion === 'change' ? { BASELINE: join(outside, 'main.json') } : {}),
  }),
  published: {
    junit: 'plimsoll/junit.xml',
    sarif: 'plimsoll/report.sarif',
    'json, kept': 'plimsoll/report.json',
    html: 'plimsoll/report.html',
  },
  kept: ({ outside }) => [join(outside, 'cache')],
  baseline: ({ outside }) => join(outside, 'main.json'),
}

export const PIPELINES: readonly Pipeline[] = [
  gitLab('GitLab CI', 'examples/gitlab-ci.yml', jobOf(gitLabFile), gitLabFile.variables),
  gitLab('the component for GitLab CI', 'templates/plimsoll.yml', jobOf(component)),
  jenkins,
  azure,
  circle,
  bitbucket,
  plainShell,
]
