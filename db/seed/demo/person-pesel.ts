import type { Day } from '#db/values/day.ts'
import { type Pesel, parsePesel, type Sex } from '#db/values/pesel.ts'
import { allowed } from './diary.ts'
import type { Randomness } from './random.ts'

/** What is added to the month for each century in which one can be born and take part. */
const monthSteps: Readonly<Record<string, number>> = { '19': 0, '20': 20 }

/**
 * A PESEL of the right form for somebody invented: the birth day and the sex are in it and
 * its check digit is right. Only for people whose names say "sample": nothing keeps a number
 * from being somebody's. Throws on a birth day before 1900 or after 2099.
 */
export function samplePesel(born: Day, sex: Sex, random: Randomness): Pesel {
  const [year = '', month = '', date = ''] = born.split('-')
  const step = monthSteps[year.slice(0, 2)]
  if (step === undefined) throw new Error(`Nobody who takes part was born on ${born}`)
  const written = String(Number(month) + step).padStart(2, '0')
  const serial = String(random.int(0, 999)).padStart(3, '0')
  const sexDigit = random.int(0, 4) * 2 + (sex === 'male' ? 1 : 0)
  const stem = `${year.slice(2)}${written}${date}${serial}${sexDigit}`
  const weights = [1, 3, 7, 9]
  const sum = [...stem].reduce((total, digit, at) => {
    return total + Number(digit) * (weights[at % weights.length] ?? 0)
  }, 0)
  return allowed(parsePesel(`${stem}${(10 - (sum % 10)) % 10}`))
}
