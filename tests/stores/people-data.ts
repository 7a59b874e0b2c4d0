import type { NewRecord, Tx } from '#db/audit.ts'
import { jst, powiat } from '#db/schema/jst.ts'
import type { person } from '#db/schema/people.ts'
import { programme } from '#db/schema/programme.ts'
import { lubuskieProgramme } from '#db/seed/programme-facts.ts'
import { day } from '#db/values/day.ts'

/** A programme and one JST, for people to belong to. */
export async function plantPlace(tx: Tx): Promise<{ programmeId: string; jstId: string }> {
  const { id: programmeId } = await tx.insert(programme, {
    ...lubuskieProgramme,
    isSample: false,
    sampleDay: null,
  })
  const kind = 'urbanGmina' as const
  await tx.insert(powiat, { id: '0811', name: 'żarski', kind: 'powiat', column: 0, row: 0 })
  const contact = { address: '', phone: '', email: '', website: '' }
  await tx.insert(jst, {
    id: '0811021',
    name: 'Żary',
    kind,
    powiatId: '0811',
    seat: 'Żary',
    population: 37_000,
    mediumTown: true,
    ...contact,
  })
  return { programmeId, jstId: '0811021' }
}

/** A person as a record holds one, with everything that is not asked left empty. */
export const somebody = (
  place: { readonly programmeId: string; readonly jstId: string },
  over: Partial<NewRecord<typeof person>> = {},
): NewRecord<typeof person> => ({
  ...place,
  panel: 'staff',
  function: 'employee',
  firstName: 'Jan',
  lastName: 'Próbny',
  searchable: 'jan probny jan',
  sex: 'male',
  pesel: '44051401359',
  noPesel: false,
  ageAtEntry: 75,
  education: 'higher',
  street: 'Prosta',
  house: '1',
  flat: '',
  postCode: '68-200',
  town: 'Żary',
  phone: '',
  email: '',
  labourStatus: 'employed',
  occupation: '',
  employer: '',
  minority: 'no',
  homelessness: 'no',
  disability: 'refused',
  disadvantage: 'no',
  namedOn: day('2020-02-03'),
  leftOn: null,
  leaveReason: '',
  situationOnLeaving: '',
  result: '',
  resultOn: null,
  replacesId: null,
  mergedIntoId: null,
  clauseId: null,
  clauseGivenOn: null,
  holdReason: '',
  pseudonymisedOn: null,
  ...over,
})
