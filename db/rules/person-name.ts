import { fold } from '#db/values/fold.ts'

interface Named {
  readonly firstName: string
  readonly lastName: string
}

/** First and last name, folded, both ways round: what a search looks into. */
export const searchableName = ({ firstName, lastName }: Named): string => {
  const [first, last] = [fold(firstName), fold(lastName)]
  return [first, last, first].filter(Boolean).join(' ')
}

/** The same for two people of one name, whichever name stands first and however it is written. */
export const nameKey = ({ firstName, lastName }: Named): string =>
  fold(`${firstName} ${lastName}`).split(' ').sort().join(' ')
