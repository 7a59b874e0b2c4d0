import i18next from 'i18next'
import { describe, expect, it } from 'vitest'
import { type Refusal, refuse } from '#db/values/refusal.ts'
import en from '#renderer/text/en.json' with { type: 'json' }
import pl from '#renderer/text/pl.json' with { type: 'json' }
import { formatIn } from '#renderer/ui/format.ts'
import { type RefusalPlace, refusalSentence } from '#renderer/ui/refusal-words.ts'

await i18next.init({
  lng: 'pl',
  resources: { pl: { translation: pl }, en: { translation: en } },
  interpolation: { escapeValue: false },
})

const sentence = (refusal: Refusal, place?: RefusalPlace) =>
  refusalSentence(i18next.getFixedT('pl'), formatIn('pl'), refusal, place)

describe('an input that cannot be accepted', () => {
  const about = (field: string) => sentence(refuse('input.invalid', { field }).refusal)

  it.each([
    ['phone', 'Pole „Telefon”'],
    ['items.0.move.invitedOn', 'Pole „Zaproszono dnia”'],
    ['address.3', 'Pole „Adres”'],
  ])('is called as a person calls it: %s', (path, expected) => {
    expect(about(path)).toContain(expected)
  })

  it.each(['', 'items.0', 'items.0.move.kind2', 'previewId', '0'])(
    'without a name of its own shows no path: %s',
    (path) => {
      expect(about(path)).toBe(pl.refusal.input.invalid_unnamed)
    },
  )
})

describe('a conflict', () => {
  const { refusal } = refuse('record.conflict', { table: 'jst', version: 2 })

  it('asks to compare where there is something to compare', () => {
    expect(sentence(refusal)).toBe(pl.refusal.record.conflict)
    expect(pl.refusal.record.conflict).toContain('porównaj je poniżej')
  })

  it('says so where two people changed different fields', () => {
    expect(sentence(refusal, 'elsewhere')).toBe(pl.refusal.record.conflict_elsewhere)
  })

  it('that has no other sentence keeps its own', () => {
    const gone = refuse('account.nameMissing').refusal
    expect(sentence(gone, 'elsewhere')).toBe(pl.refusal.account.nameMissing)
  })
})

describe('why a step cannot be taken back, where its button would be', () => {
  const standing = [
    refuse('recruitment.implementationAgreement'),
    refuse('recruitment.placeTaken', { jst: 'Gubin', state: 'signed' }),
    refuse('implementation.jstWithdrawn', { day: '2020-08-03' }),
  ].map(({ refusal }) => [refusal.code, refusal] as const)

  it.each(standing)('%s: says nothing of a try that nobody made', (_, refusal) => {
    expect(sentence(refusal)).toMatch(/Nic nie z/)
    expect(sentence(refusal, 'standing')).toMatch(/nie można teraz cofnąć/)
    expect(sentence(refusal, 'standing')).not.toMatch(/Nic nie z|\{\{/)
  })
})

describe('a refusal of what is only looked at', () => {
  const { refusal } = refuse('recruitment.reasonMissing')

  it('says what will not happen before it is tried', () => {
    expect(sentence(refusal, 'ahead')).toBe(
      'Rezygnacja nie ma podanego powodu. To nie zostanie zapisane. Wpisz powód.',
    )
  })

  it('says what did not happen once it was', () => {
    expect(sentence(refusal)).toBe(
      'Rezygnacja nie ma podanego powodu. Nic nie zapisano. Wpisz powód.',
    )
  })
})
