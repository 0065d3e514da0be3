import { expect, test } from '@jest/globals'
import { toShownPath } from '../../src/install/shown-path.ts'

const ENV = {
  HOME: '/home/jane.doe/',
  TMPDIR: '/scratch/job-1',
  RUNNER_TEMP: '/home/jane.doe/runner/_temp',
  RUNNER_TOOL_CACHE: '/opt/tools',
  GITHUB_WORKSPACE: '',
}

test.each([
  ['/home/jane.doe/bin/trivy', '~/bin/trivy'],
  ['/home/jane.doe/runner/_temp/bin/trivy', '$RUNNER_TEMP/bin/trivy'],
  ['/opt/tools/trivy/0.74.0/x64/trivy', '$RUNNER_TOOL_CACHE/trivy/0.74.0/x64/trivy'],
  ['/scratch/job-1/trivy', '$TMPDIR/trivy'],
  ['/home/jane.doe-2/bin/trivy', '/home/jane.doe-2/bin/trivy'],
  ['/usr/local/bin/trivy', '/usr/local/bin/trivy'],
])('%s is called %s', (path, shown) => {
  expect(toShownPath(path, ENV)).toBe(shown)
})
