import type { OptionsFilter } from '@mantine/core'
import { fold, matchesFolded } from '#db/values/fold.ts'

/** Leaves the options whose label has the words typed, with or without Polish letters. */
export const byWords: OptionsFilter = ({ options, search }) => {
  const words = fold(search)
  return options.filter(
    (option) => !('group' in option) && matchesFolded(fold(option.label), words),
  )
}
