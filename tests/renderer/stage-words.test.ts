import { createInstance } from 'i18next'
import { expect, it } from 'vitest'
import { lubuskieStages } from '#db/seed/programme-facts.ts'
import { usualStageNames } from '#db/values/stage.ts'
import en from '#renderer/text/en.json' with { type: 'json' }
import pl from '#renderer/text/pl.json' with { type: 'json' }
import { stageName } from '#renderer/ui/stage-words.ts'

const texts = createInstance()
await texts.init({ resources: { pl: { translation: pl }, en: { translation: en } } })
const [polish, english] = [texts.getFixedT('pl'), texts.getFixedT('en')]

it('says the usual name of a stage in the language of the window', () => {
  const names = lubuskieStages.map(({ name }) => name)
  expect(names.map((name) => stageName(english, name))).toEqual([
    'Preparatory stage',
    'First stage',
    'Second stage',
  ])
  // In Polish it is the name on record, to the letter.
  expect(names.map((name) => stageName(polish, name))).toEqual(names)
  expect(pl.stageName).toEqual(usualStageNames)
})

it.each(['Etap trzeci', 'etap pierwszy', 'Etap drugi, przedłużony', ''])(
  'leaves a name that somebody gave: %j',
  (name) => {
    expect([stageName(polish, name), stageName(english, name)]).toEqual([name, name])
  },
)
