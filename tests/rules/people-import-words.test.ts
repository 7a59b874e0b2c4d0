import { describe, expect, test } from 'vitest'
import { guessPeopleColumns, isPresence, peopleFieldOf } from '#db/rules/people-import-columns.ts'
import {
  educationOfWords,
  functionOfWords,
  labourOfWords,
  panelOfWords,
  presenceOfMark,
  sexOfWords,
  splitAddress,
  splitName,
} from '#db/rules/people-import-words.ts'

describe('headings', () => {
  test.each([
    ['Imię i nazwisko', 'fullName'],
    ['Nazwisko i imię uczestnika', 'fullName'],
    ['Uczestnik', 'fullName'],
    ['Nazwisko', 'lastName'],
    ['Imię', 'firstName'],
    ['Nazwa JST', 'name'],
    ['Gmina / powiat', 'name'],
    ['Urząd', 'name'],
    ['Kod TERYT', 'teryt'],
    ['Stanowisko', 'function'],
    ['Funkcja w JST', 'function'],
    ['Panel szkoleniowy', 'panel'],
    ['PESEL', 'pesel'],
    ['Nr PESEL lub „brak PESEL”', 'pesel'],
    ['Rok urodzenia', 'birth'],
    ['Data ur.', 'birth'],
    ['Wiek', 'age'],
    ['Płeć (K/M)', 'sex'],
    ['Wykształcenie', 'education'],
    ['Adres zamieszkania', 'address'],
    ['Adres e-mail', 'email'],
    ['Telefon kontaktowy', 'phone'],
    ['Kod pocztowy', 'postCode'],
    ['Miejscowość', 'town'],
    ['Zakład pracy', null],
    ['Lp.', null],
    ['Uwagi', null],
  ])('%s is %s', (heading, field) => {
    expect(peopleFieldOf(heading)).toBe(field)
  })

  test.each([
    ['Dzień 1', true],
    ['2 dzień szkolenia', true],
    ['Obecność 12.03.2020', true],
    ['12.03.2020', true],
    ['Podpis', true],
    ['Nazwisko', false],
    ['Data urodzenia', false],
    ['Uwagi', false],
  ])('%s is a column of marks: %s', (heading, marks) => {
    expect(isPresence(heading)).toBe(marks)
  })

  test('columns of marks are the days in their order, examples hide a PESEL', () => {
    const row = (line: number, texts: readonly string[]) => ({
      line,
      cells: texts.map((text) => ({ text, kind: 'text' as const })),
    })
    const { columns, headingLines } = guessPeopleColumns([
      row(1, ['Lista uczestników', '', '', '', '']),
      row(3, ['Imię i nazwisko', 'JST', 'PESEL', 'Dzień 1', 'Dzień 2']),
      row(4, ['Jan Próbny', 'Żary', '44051401359', 'x', '']),
    ])
    expect(headingLines).toEqual([3])
    expect(columns.map(({ field }) => field)).toEqual(['fullName', 'name', 'pesel', 'day1', 'day2'])
    expect(columns[2]?.examples).toEqual(['•••••••1359'])
  })
})

describe('words', () => {
  test.each([
    ['Burmistrz', 'mayor'],
    ['Burmistrz Żar', 'mayor'],
    ['Zastępca Burmistrza', 'deputyMayor'],
    ['Z-ca burmistrza', 'deputyMayor'],
    ['wiceburmistrz', 'deputyMayor'],
    ['Prezydent Miasta', 'president'],
    ['Wiceprezydent', 'deputyPresident'],
    ['WÓJT GMINY', 'wojt'],
    ['zastępca wójta', 'deputyWojt'],
    ['Starosta', 'starosta'],
    ['Wicestarosta', 'boardMember'],
    ['członek Zarządu Powiatu', 'boardMember'],
    ['pracownik', 'employee'],
    ['Inspektor ds. promocji', null],
    ['Asystent burmistrza', null],
  ])('%s is %s', (words, fn) => {
    expect(functionOfWords(words)).toBe(fn)
  })

  test.each([
    [panelOfWords, 'kadra kierownicza', 'manager'],
    [panelOfWords, 'pracownicy', 'staff'],
    [panelOfWords, 'inni', null],
    [sexOfWords, 'K', 'female'],
    [sexOfWords, 'mężczyzna', 'male'],
    [sexOfWords, '?', null],
    [educationOfWords, 'wyższe', 'higher'],
    [educationOfWords, 'mgr inż.', 'higher'],
    [educationOfWords, 'średnie', 'upperSecondary'],
    [educationOfWords, 'ponadgimnazjalne', 'upperSecondary'],
    [educationOfWords, 'gimnazjalne', 'lowerSecondary'],
    [educationOfWords, 'podstawowe', 'primary'],
    [educationOfWords, 'niższe niż podstawowe', 'belowPrimary'],
    [educationOfWords, 'policealne', 'postSecondary'],
    [labourOfWords, 'osoba pracująca', 'employed'],
    [labourOfWords, 'bezrobotna', 'unemployed'],
  ])('the word %#', (read, words, value) => {
    expect(read(words)).toBe(value)
  })

  test.each([
    ['x', true],
    ['TAK', true],
    ['1', true],
    ['✓', true],
    ['+', true],
    ['obecna', true],
    ['', false],
    ['-', false],
    ['nie', false],
    ['nb', false],
    ['nieob.', false],
    ['nieobecność', false],
    ['spóźniony', null],
    ['12.03.2020', null],
  ])('the mark "%s" says %s', (mark, present) => {
    expect(presenceOfMark(mark)).toBe(present)
  })

  test.each([
    ['Jan Próbny', 'Imię i nazwisko', 'Jan', 'Próbny'],
    ['Próbny Jan', 'Nazwisko i imię', 'Jan', 'Próbny'],
    ['Próbny, Jan', 'Uczestnik', 'Jan', 'Próbny'],
    ['PRÓBNY Jan Adam', 'Uczestnik', 'Jan Adam', 'PRÓBNY'],
    ['Anna Maria Próbna-Wzorcowa', 'Uczestnik', 'Anna Maria', 'Próbna-Wzorcowa'],
  ])('%s under "%s"', (text, heading, firstName, lastName) => {
    expect(splitName(text, heading)).toEqual({ firstName, lastName })
  })

  test('one word is no name', () => {
    expect(splitName('Próbny', 'Uczestnik')).toBeNull()
  })

  test.each([
    ['ul. Prosta 1/2, 68-200 Żary', 'Prosta', '1', '2', '68-200', 'Żary'],
    ['Prosta 12a m. 3, 68-200 Żary', 'Prosta', '12a', '3', '68-200', 'Żary'],
    ['68-200 Żary, ul. Prosta 1', 'Prosta', '1', '', '68-200', 'Żary'],
    ['Bogdaniec 7, 66-450 Bogdaniec', 'Bogdaniec', '7', '', '66-450', 'Bogdaniec'],
  ])('the address %s', (text, street, house, flat, postCode, town) => {
    expect(splitAddress(text)).toEqual({ street, house, flat, postCode, town })
  })

  test.each(['Żary', 'ul. Prosta, 68-200 Żary', '68-200'])('no parts of %s are made up', (text) => {
    expect(splitAddress(text)).toBeNull()
  })
})
