import { expect, it } from 'vitest'
import { readSpreadsheet } from '#electron/imports/read-spreadsheet.ts'
import pl from '#renderer/text/pl.json' with { type: 'json' }
import { codeOf } from './office.ts'
import { bogdaniec, kostrzyn, type PeopleOffice, peopleOffice, pesels } from './people-office.ts'

const { column, word } = pl.privacy.export

const words = {
  ...Object.fromEntries(Object.entries(column).map(([key, text]) => [`column.${key}`, text])),
  ...{ sheet: word.sheet, person: word.person, noPesel: word.noPesel },
  ...{ peselKnown: word.peselKnown, peselNone: word.peselNone },
}

/** The rows of the form under its notice, the headings first. */
async function formOf(
  { client, programmeId }: PeopleOffice,
  people: readonly string[],
  changeSetId: string | null,
): Promise<readonly (readonly string[])[]> {
  const file = await client.privacy.exportPeople({
    programmeId,
    people: [...people],
    changeSetId,
    words,
  })
  const bytes = new Uint8Array(await file.arrayBuffer())
  const read = await readSpreadsheet({ name: file.name, bytes })
  if (!read.ok) throw new Error(read.refusal.code)
  return read.value.rows
    .slice(1)
    .map(({ cells }) => cells.map((cell) => (cell?.kind === 'text' ? cell.text : '')))
}

it('has the columns of the participants’ monitoring form, in its order', async () => {
  const office = await peopleOffice()
  const id = await office.add()
  const { changeSetId } = await office.client.privacy.openExport({
    ...{ programmeId: office.programmeId, people: [id], purpose: 'Formularz' },
  })
  const [headings] = await formOf(office, [id], changeSetId)
  // The institution, its participation and support, the person, the sensitive answers last.
  expect(headings).toEqual([
    ...['Nazwa instytucji', 'NIP', 'Typ instytucji', 'Województwo', 'Powiat', 'Gmina'],
    ...['Miejscowość', 'Ulica', 'Nr budynku', 'Nr lokalu', 'Kod pocztowy'],
    ...['Telefon instytucji', 'E-mail instytucji', 'Udział instytucji od', 'Udział instytucji do'],
    ...['Rodzaj wsparcia', 'Wsparcie od', 'Wsparcie do'],
    ...['Nazwisko', 'Imię', 'PESEL', 'Płeć', 'Wiek w chwili przystąpienia', 'Wykształcenie'],
    ...['Ulica (osoba)', 'Nr domu', 'Nr mieszkania', 'Kod pocztowy (osoba)'],
    ...['Miejscowość (osoba)', 'Telefon', 'E-mail', 'Udział osoby od', 'Udział osoby do'],
    ...['Status na rynku pracy', 'Wykonywany zawód', 'Zatrudniony w', 'Sytuacja po zakończeniu'],
    ...['Efekt', 'Mniejszość, migrant', 'Bezdomność', 'Niepełnosprawność'],
    'Inna niekorzystna sytuacja',
  ])
})

it('without names says of the PESEL only whether it is there, in the order of places', async () => {
  const office = await peopleOffice()
  const withNumber = { noPesel: false, sex: null, ageAtEntry: null }
  // By name the list would begin with Adamska, by entry with the man.
  const man = await office.add({ ...withNumber, pesel: pesels.man, lastName: 'Zawadzki' })
  const manager = await office.add({
    ...{ panel: 'manager', function: 'wojt', firstName: 'Jerzy', lastName: 'Mazur' },
  })
  const there = await office.add({
    ...withNumber,
    ...{ teryt: kostrzyn, pesel: pesels.woman, firstName: 'Anna', lastName: 'Adamska' },
  })
  const rowsOf = async (people: readonly string[]) => {
    const [headings = [], ...rows] = await formOf(office, people, null)
    const at = ['Nazwa instytucji', 'Nazwisko', 'Imię', 'PESEL'].map((name) =>
      headings.indexOf(name),
    )
    return rows.map((row) => at.map((index) => row[index]))
  }
  const expected = [
    ['Kostrzyn nad Odrą', 'Osoba', '001', 'jest'],
    ['Bogdaniec', 'Osoba', '002', 'brak'],
    ['Bogdaniec', 'Osoba', '003', 'jest'],
  ]
  // However the list on the screen was sorted.
  expect(await rowsOf([man, manager, there])).toEqual(expected)
  expect(await rowsOf([there, man, manager])).toEqual(expected)
})

it('gives the institution’s NIP and address in parts once they are typed, else what there is', async () => {
  const office = await peopleOffice()
  const { client, programmeId } = office
  const id = await office.add()
  const asked = ['NIP', 'Miejscowość', 'Ulica', 'Nr budynku', 'Nr lokalu', 'Kod pocztowy']
  const institution = async () => {
    const [headings = [], row = []] = await formOf(office, [id], null)
    return asked.map((name) => row[headings.indexOf(name)] ?? '')
  }
  const jst = await client.jst.get({ programmeId, teryt: bogdaniec })
  const { version } = await client.jst.save({ ...jst, address: 'ul. Leśna 5a/2, 66-450 Bogdaniec' })
  expect(await institution()).toEqual([
    '',
    'Bogdaniec',
    'ul. Leśna 5a/2, 66-450 Bogdaniec',
    '',
    '',
    '',
  ])
  const wrong = { ...jst, version, nip: '5265877636' }
  expect(await codeOf(client.jst.save(wrong))).toBe('nip.wrongCheckDigit')
  const street = { street: 'ul. Leśna', house: '5a', flat: '2' }
  await client.jst.save({
    ...{ ...jst, version, nip: '526-587-76-35' },
    ...{ ...street, postCode: '66450', town: 'Bogdaniec Pierwszy' },
  })
  expect(await institution()).toEqual([
    '5265877635',
    'Bogdaniec Pierwszy',
    'ul. Leśna',
    '5a',
    '2',
    '66-450',
  ])
})
