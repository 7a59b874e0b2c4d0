import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from '#db/values/fold.ts'
import { searchableOf, stemmed } from '#db/values/polish-words.ts'

const oneWord: readonly (readonly string[])[] = [
  ['szkolenie', 'szkolenia', 'szkoleń', 'szkoleniach', 'szkoleniami', 'szkoleniowy', 'SZKOLENIU'],
  ['faktura', 'faktury', 'faktur', 'fakturę', 'fakturze', 'fakturami'],
  ['umowa', 'umów', 'umowy', 'umowie', 'umowę', 'umowami'],
  ['wizyta', 'wizyt', 'wizyty', 'wizycie', 'wizytę'],
  ['działka', 'działek', 'działki', 'działce', 'działkę', 'działkami'],
  ['zdjęcie', 'zdjęć', 'zdjęcia', 'zdjęciami'],
  ['certyfikat', 'certyfikatu', 'certyfikacie', 'certyfikaty', 'certyfikatów'],
  ['inwestor', 'inwestora', 'inwestorzy', 'inwestorów', 'inwestorem'],
  ['wniosek', 'wniosku', 'wnioski', 'wniosków'],
  ['pracownik', 'pracownika', 'pracownicy', 'pracowników'],
  ['obecność', 'obecności'],
  ['mieszkaniec', 'mieszkańca', 'mieszkańcy', 'mieszkańców'],
  ['lista', 'listy', 'list', 'liście', 'listę'],
  ['teren', 'tereny', 'terenów', 'terenie'],
  ['termin', 'terminy', 'terminów', 'terminie', 'terminu'],
  ['zaświadczenie', 'zaświadczenia', 'zaświadczeń'],
  ['podpisać', 'podpisana', 'podpisano', 'podpisanie'],
  ['dzień', 'dnia', 'dni', 'dniu', 'dnie'],
  ['training', 'trainings'],
]

const typed = fc.oneof(fc.string(), fc.stringMatching(/^[a-ząćęłńóśźż ]{0,24}$/))

describe('Polish words without endings', () => {
  test.each(oneWord)('%s meets its other forms', (...forms) => {
    expect([...new Set(forms.map((form) => stemmed(form)))]).toHaveLength(1)
  })

  test.each([
    ['szkolenie', 'szkoła'],
    ['umowa', 'umysł'],
    ['działka', 'dział'],
    ['gala', 'galeria'],
    ['plan', 'plac'],
    ['termin', 'teren'],
  ])('%s stays apart from %s', (one, other) => {
    expect(stemmed(one)).not.toBe(stemmed(other))
  })

  test.each(['a', 'ul', 'nip', 'fv', '', '2021', '12a', 'fv3a'])('%j stays as it is', (short) => {
    expect(stemmed(short)).toBe(short)
  })

  test('stemming a stem changes nothing', () => {
    fc.assert(
      fc.property(typed, (text) => {
        expect(stemmed(stemmed(text))).toBe(stemmed(text))
      }),
    )
  })

  test('folding first changes nothing', () => {
    fc.assert(
      fc.property(typed, (text) => {
        expect(stemmed(fold(text))).toBe(stemmed(text))
      }),
    )
  })

  test('each word keeps a part of itself', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const words = fold(text).split(' ').filter(Boolean)
        expect(stemmed(text).split(' ').filter(Boolean)).toHaveLength(words.length)
      }),
    )
  })

  test('the index holds each word as it stands and without its ending, once', () => {
    expect(searchableOf('Szkolenie, szkolenia!', 'w Żarach')).toBe(
      'szkolenie szkolen szkolenia w zarach zar',
    )
    expect(searchableOf('', '  ')).toBe('')
  })
})
