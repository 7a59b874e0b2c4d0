import type { TFunction } from 'i18next'
import { stageKindOf } from '#db/values/stage.ts'

/** What a stage is called in the window's language; a name that somebody gave stays as it is. */
export function stageName(t: TFunction, name: string): string {
  const kind = stageKindOf(name)
  return kind === null ? name : t(`stageName.${kind}`)
}
