import { describe, expect, it } from 'vitest'
import { decideColumns, guessColumns } from '#db/rules/import-columns.ts'
import { fieldOfHeading } from '#db/rules/import-headings.ts'
import type { ImportField } from '#db/values/recruitment-import.ts'
import { allowed, refusedCode } from '../values/decisions.ts'
import { sheet } from './facts.ts'

describe('a heading names the field of its column', () => {
  const headings: readonly (readonly [ImportField | null, readonly string[]])[] = [
    ['teryt', ['TERYT', 'Kod TERYT', 'teryt gminy', 'Kod GUS', 'TERYT code']],
    ['name', ['JST', 'Gmina', 'Nazwa JST', 'Nazwa gminy/powiatu', 'Jednostka', 'Name']],
    ['name', ['Nazwa jednostki samorządu terytorialnego', 'Gmina uczestnicząca', 'Municipality']],
    ['kind', ['Rodzaj', 'Typ gminy', 'Rodzaj JST', 'Kind', 'Type of municipality']],
    ['powiat', ['Powiat', 'Nazwa powiatu', 'County']],
    ['invitedOn', ['Data zaproszenia', 'Zaproszenie', 'Zaproszono dnia', 'Invited on']],
    ['declaredOn', ['Deklaracja', 'Data zgłoszenia', 'Data wpływu deklaracji', 'Declared']],
    ['agreementNumber', ['Nr umowy', 'Numer umowy wsparcia', 'Umowa nr', 'Agreement number']],
    ['agreementOn', ['Data umowy', 'Data podpisania', 'Umowa z dnia', 'Agreement date']],
    ['agreementOn', ['Data zawarcia umowy wsparcia', 'Signed on']],
    ['agreementSignatory', ['Podpisał', 'Podpisał(a)', 'Osoba podpisująca umowę', 'Signatory']],
    ['joinedOn', ['Data przystąpienia', 'Data rozpoczęcia udziału', 'Udział od dnia', 'Joined on']],
    ['withdrawnOn', ['Data rezygnacji', 'Rezygnacja', 'Wycofanie - data', 'Withdrawn on']],
    ['withdrawalReason', ['Powód rezygnacji', 'Przyczyna wycofania', 'Reason for withdrawal']],
    ['phone', ['Telefon', 'tel.', 'Nr telefonu', 'Phone number', 'Dane kontaktowe: tel.']],
    ['email', ['E-mail', 'Adres e-mail', 'mail', 'Poczta elektroniczna']],
    ['website', ['WWW', 'Adres strony www', 'Strona internetowa', 'Website']],
    ['address', ['Adres', 'Adres siedziby', 'Address']],
    ['note', ['Uwagi', 'Uwagi do umowy', 'Notes', 'Komentarz']],
    [null, ['Lp.', 'Województwo', 'Kod pocztowy', 'Liczba mieszkańców', 'Status JST', '', '—']],
    [null, ['Nr umowy wdrożeniowej', 'Data umowy wdrożeniowej', 'Wartość umowy']],
    [null, ['Imię i nazwisko', 'Rodzaj wsparcia', 'Skan deklaracji', 'Opiekun gminy']],
  ]
  it.each(headings)('%s: %o', (field, texts) => {
    for (const text of texts)
      expect([text, fieldOfHeading(text)?.field ?? null]).toEqual([text, field])
  })
})

const fieldsOf = (...rows: readonly (readonly string[])[]) => {
  const { headingLines, columns } = guessColumns(sheet(...rows))
  return { headingLines, fields: columns.map(({ field }) => field) }
}

describe('columns are guessed', () => {
  it('under a title, with what the columns hold shown', () => {
    const mapping = guessColumns(
      sheet(
        ['Lista rekrutacyjna – umowy wsparcia'],
        ['Lp.', 'TERYT', 'Gmina', 'Data umowy'],
        ['1', '0801011', 'Kostrzyn nad Odrą', '2019-11-05'],
        ['2', '0801022', 'Bogdaniec', ''],
      ),
    )
    expect(mapping).toEqual({
      headingLines: [2],
      columns: [
        { heading: 'Lp.', examples: ['1', '2'], field: null },
        { heading: 'TERYT', examples: ['0801011', '0801022'], field: 'teryt' },
        { heading: 'Gmina', examples: ['Kostrzyn nad Odrą', 'Bogdaniec'], field: 'name' },
        { heading: 'Data umowy', examples: ['2019-11-05'], field: 'agreementOn' },
      ],
    })
  })

  it('from two rows where the upper one spans the lower', () => {
    const found = fieldsOf(
      ['Lp.', 'JST', '', 'Umowa wsparcia', '', '', 'Kontakt', ''],
      ['', 'nazwa', 'rodzaj', 'nr', 'data', 'podpisał', 'telefon', 'e-mail'],
      ['1', 'Bogdaniec', 'wiejska', 'WS/1', '2019-11-05', 'wójt', '68 456 54 87', 'a@b.pl'],
    )
    expect(found.headingLines).toEqual([1, 2])
    expect(found.fields).toEqual([
      null,
      'name',
      null,
      'agreementNumber',
      'agreementOn',
      'agreementSignatory',
      'phone',
      'email',
    ])
  })

  it('the upper one ends where the lower one means something of its own', () => {
    const found = fieldsOf(
      ['Lp.', 'JST', '', 'Umowa wsparcia', '', '', ''],
      ['', 'nazwa', 'rodzaj', 'nr', 'data', 'telefon', 'e-mail'],
    )
    expect(found.fields).toEqual([
      ...[null, 'name', null, 'agreementNumber', 'agreementOn', 'phone', 'email'],
    ])
  })

  it('and a row of data is never taken for the second row of the heading', () => {
    const found = fieldsOf(
      ['Gmina', 'Kontakt', 'Data deklaracji'],
      ['Bogdaniec', 'tel. 68 456 54 87', '2019-10-10'],
    )
    expect(found).toEqual({ headingLines: [1], fields: ['name', null, 'declaredOn'] })
  })

  it('with one column for each field, the plainer heading winning', () => {
    const found = fieldsOf(
      ['Pełna nazwa gminy biorącej udział', 'Gmina', 'Data deklaracji', 'Data zgłoszenia'],
      ['Gmina Bogdaniec', 'Bogdaniec', '2019-10-10', '2019-10-11'],
    )
    expect(found.fields).toEqual([null, 'name', 'declaredOn', null])
  })

  it('unless a column of days only says yes and no', () => {
    const found = fieldsOf(
      ['Gmina', 'Deklaracja', 'Zaproszenie'],
      ['Bogdaniec', 'tak', '3.10.2019'],
      ['Deszczno', 'NIE', 'wysłane'],
    )
    expect(found.fields).toEqual(['name', null, 'invitedOn'])
  })

  it('by their content where a list of codes has no heading', () => {
    const found = fieldsOf(['1', '801011', 'x'], ['2', '0801022', 'y'])
    expect(found).toEqual({ headingLines: [], fields: [null, 'teryt', null] })
  })

  it('but not by a page of text', () => {
    expect(fieldsOf(['nr umowy '.repeat(3_000), 'Gmina'], ['x', 'y']).fields).toEqual([
      null,
      'name',
    ])
  })

  it('as nothing at all in a file that says nothing', () => {
    expect(guessColumns([])).toEqual({ headingLines: [], columns: [] })
    expect(fieldsOf(['a', 'b'], ['c', 'd'])).toEqual({ headingLines: [], fields: [null, null] })
  })
})

describe('corrected columns', () => {
  const columns = (...fields: readonly (ImportField | null)[]) => ({
    headingLines: [1],
    columns: fields.map((field, index) => ({ heading: `K${index}`, examples: [], field })),
  })

  it('need a code or a name', () => {
    expect(allowed(decideColumns(columns('name', null, 'note'))).columns).toHaveLength(3)
    expect(allowed(decideColumns(columns('teryt', null))).columns).toHaveLength(2)
    expect(refusedCode(decideColumns(columns('powiat', 'note')))).toBe('importColumns.noJst')
  })

  it('are told apart from a file that is no list at all', () => {
    expect(refusedCode(decideColumns(columns(null, null)))).toBe('importColumns.noneKnown')
    expect(refusedCode(decideColumns(columns()))).toBe('importColumns.noneKnown')
  })

  it('hold each field once', () => {
    const decision = decideColumns(columns('name', 'note', null, 'note'))
    expect(decision).toEqual({
      ok: false,
      refusal: { code: 'importColumns.fieldTwice', figures: { heading: 'K3', other: 'K1' } },
    })
  })
})
