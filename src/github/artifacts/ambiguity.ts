import { join } from 'node:path'
import * as v from 'valibot'
import type { BaselineSubject } from '../../ports.ts'
import { toBaselineName } from './baseline-name.ts'
import type { ArtifactOptions } from './options.ts'
import { upload } from './upload.ts'

/*
 * Two jobs of a run that scan different images under one name: whichever keeps its report first wins, and later changes
 * of the other image would be compared with it. Who comes second leaves a mark, an artifact that says so by its name.
 * Names of artifacts are taken for one attempt of a run (axodotdev/cargo-dist#656: of four jobs with one name, each new
 * attempt lets one more pass), so a job that is started again meets no report of its own.
 */

/** The name of the mark. */
export function toAmbiguousName(subject: BaselineSubject): string {
  return toBaselineName(subject).replace('baseline-', 'baseline-ambiguous-')
}

/** Whether the mark is there now. Throws only when the run is cancelled, or the disk refuses. */
export async function markAmbiguous(
  options: ArtifactOptions,
  subject: BaselineSubject,
  { folder, retentionDays }: { readonly folder: string; readonly retentionDays: number },
): Promise<boolean> {
  const file = join(folder, 'ambiguous.txt')
  await options.files.writeText(file, 'Two jobs or steps of this run scan images under one name.\n')
  const name = toAmbiguousName(subject)
  const { state } = await upload(options, { name, folder, files: [file], retentionDays })
  return state === 'kept' || state === 'exists'
}

const LIST = v.looseObject({ total_count: v.number() })

/** Whether a run left a mark, in whichever attempt. Throws GitHubFailure. */
export async function isAmbiguous(
  { client, context }: ArtifactOptions,
  run: number,
  subject: BaselineSubject,
): Promise<boolean> {
  const place = { owner: context.repository.owner, repo: context.repository.name, run_id: run }
  const route = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts'
  const asked = { ...place, name: toAmbiguousName(subject), per_page: 1 }
  return (await client.ask(route, asked, LIST)).total_count > 0
}
