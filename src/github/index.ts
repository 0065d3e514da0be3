export { createGitHubClient } from './client.ts'
export { readGitHubContext } from './context.ts'
export { createPolicyFiles } from './policy-files.ts'
