import { relative, resolve } from 'node:path'
import { toPlainText } from './plain-text.ts'
import { unreadable } from './unreadable.ts'

/**
 * The names from the root of the repository down to a file that the user named from the workspace, by a relative or
 * an absolute path. Throws `policy-unreadable` for what no commit can hold.
 */
export function toRepositoryPath(path: string, workspace: string): readonly string[] {
  const inside = relative(workspace, resolve(workspace, path))
  const names = inside.split('/')
  if (inside === '' || names[0] === '..' || path.includes('\0')) {
    throw unreadable({
      message: `${toPlainText(path)} lies outside of the repository, where a pull request is not judged by any commit.`,
      hint: 'On pull requests policy, waivers and VEX are read from the base commit: name a path in the repository, or take the file from another repository.',
    })
  }
  return names
}
