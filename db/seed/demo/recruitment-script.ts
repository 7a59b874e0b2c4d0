import { type Day, day } from '#db/values/day.ts'

/**
 * The script of recruitment: the days are fixed here, so that the board's figures can be
 * counted by hand; which JST fills an unnamed line is drawn by the generator.
 */

/** Letters of invitation went out on these days, to so many JSTs. */
export const waves = [
  { on: day('2019-11-12'), count: 20 },
  { on: day('2019-12-10'), count: 18 },
  { on: day('2020-01-21'), count: 18 },
  { on: day('2020-03-03'), count: 14 },
] as const

/** The first training for managers was held again for those who came later. */
export const firstTrainings = [
  day('2020-06-23'),
  day('2020-09-15'),
  day('2020-10-20'),
  day('2020-12-17'),
  day('2021-01-26'),
  day('2021-02-23'),
] as const

/** The JSTs with a part of their own, by TERYT. */
export const characters = {
  nowaSol: '0804011',
  zary: '0811021',
  zaryRural: '0811102',
  zagan: '0810021',
  miedzyrzecz: '0803023',
  swiebodzin: '0808053',
  slubice: '0805053',
  gubin: '0802011',
  gubinRural: '0802052',
  trzebiechow: '0809082',
  lubrza: '0808012',
  skwierzyna: '0803053',
  krzeszyce: '0807012',
  torzym: '0807053',
  bytnica: '0802032',
  maszewo: '0802072',
  leknica: '0811011',
  wymiarki: '0810082',
  stareKurowo: '0806032',
  szlichtyngowa: '0812023',
  kolsko: '0804032',
  trzciel: '0803063',
} as const

const c = characters

/** A support agreement: its day, and what is fixed about the JST that signs it. */
export interface Signing {
  readonly on: Day
  readonly jst?: string
  readonly declaredOn?: Day
  /** How many first trainings the JST missed. */
  readonly misses?: number
}

const on = (text: string, rest: Omit<Signing, 'on'> = {}): Signing => ({ on: day(text), ...rest })

/** The 51 support agreements in the order of signing: 47 in 2020, 4 in 2021. */
export const signings: readonly Signing[] = [
  on('2020-02-04'),
  on('2020-02-06'),
  on('2020-02-11'),
  on('2020-02-13', { jst: c.trzebiechow }),
  on('2020-02-18'),
  on('2020-02-20'),
  on('2020-02-26'),
  on('2020-03-04'),
  on('2020-03-05'),
  on('2020-03-10'),
  on('2020-03-11', { misses: 1 }),
  on('2020-03-12'),
  on('2020-05-13', { misses: 1 }),
  on('2020-05-19', { jst: c.skwierzyna }),
  on('2020-05-26', { jst: c.nowaSol }),
  on('2020-05-28'),
  on('2020-06-02'),
  on('2020-06-04'),
  on('2020-06-09', { jst: c.swiebodzin }),
  on('2020-06-16', { misses: 1 }),
  on('2020-06-18'),
  on('2020-06-30'),
  on('2020-07-02'),
  on('2020-07-14', { jst: c.gubin }),
  on('2020-07-21', { misses: 1 }),
  on('2020-07-28'),
  on('2020-08-05'),
  on('2020-08-13', { misses: 1 }),
  on('2020-08-25'),
  on('2020-09-02'),
  on('2020-09-08', { jst: c.krzeszyce }),
  on('2020-09-10'),
  on('2020-09-17'),
  on('2020-09-24', { jst: c.gubinRural, declaredOn: day('2020-06-24') }),
  on('2020-09-29'),
  on('2020-10-06', { misses: 1 }),
  on('2020-10-08', { jst: c.bytnica, misses: 2 }),
  on('2020-10-15', { jst: c.lubrza }),
  on('2020-10-22'),
  on('2020-10-28'),
  on('2020-11-10'),
  on('2020-11-24'),
  on('2020-12-03'),
  on('2020-12-08'),
  on('2020-12-10', { jst: c.skwierzyna, declaredOn: day('2020-11-18') }),
  on('2020-12-15', { jst: c.zary, declaredOn: day('2020-09-08') }),
  on('2020-12-21', { declaredOn: day('2020-12-03') }),
  on('2021-01-14', { declaredOn: day('2020-11-19') }),
  on('2021-02-02', { jst: c.torzym }),
  on('2021-02-09', { jst: c.slubice, declaredOn: day('2020-11-24') }),
  on('2021-02-18', { jst: c.maszewo }),
]

/** A withdrawal; the replacement is invited on the same day. */
export interface Withdrawal {
  readonly jst: string
  readonly on: Day
  readonly reason: string
  readonly replacement: string | null
}

const out = (
  text: string,
  jst: string,
  reason: string,
  replacement: string | null = null,
): Withdrawal => ({ jst, on: day(text), reason, replacement })

/** Five declined before signing, five withdrew after it. */
export const withdrawals: readonly Withdrawal[] = [
  out(
    '2020-01-30',
    c.leknica,
    'Odmowa: zbyt mała obsada urzędu, nie ma kogo skierować na szkolenia.',
  ),
  out('2020-02-18', c.zagan, 'Odmowa: miasto bierze udział w innym projekcie o tym zakresie.'),
  out('2020-03-11', c.wymiarki, 'Odmowa: brak uzbrojonych terenów inwestycyjnych.'),
  out('2020-06-17', c.stareKurowo, 'Rezygnacja po deklaracji: rada gminy nie wyraziła zgody.'),
  out(
    '2020-07-08',
    c.trzebiechow,
    'Rezygnacja po zmianie na stanowisku sekretarza; nie ma osoby do udziału w szkoleniach.',
    c.lubrza,
  ),
  out('2020-08-26', c.skwierzyna, 'Rezygnacja do czasu zakończenia reorganizacji urzędu.'),
  out(
    '2020-10-14',
    c.swiebodzin,
    'Rezygnacja: pracownicy skierowani do zadań związanych z epidemią.',
    c.slubice,
  ),
  out('2020-11-05', c.szlichtyngowa, 'Odmowa: gmina przystąpi do następnej edycji.'),
  out(
    '2020-12-09',
    c.krzeszyce,
    'Rezygnacja: dwie nieobecności na szkoleniach, brak możliwości nadrobienia.',
    c.torzym,
  ),
  out(
    '2021-01-19',
    c.bytnica,
    'Rezygnacja: gmina nie przystąpiła do szkoleń w żadnym terminie.',
    c.maszewo,
  ),
]

/** The JST that withdrew and came back: the day of its second invitation. */
export const returning = { jst: c.skwierzyna, invitedOn: day('2020-10-13') } as const

/** Declared and never signed. */
export const onlyDeclared = [
  { jst: c.kolsko, on: day('2020-02-25') },
  { jst: c.trzciel, on: day('2020-05-20') },
  { jst: c.stareKurowo, on: day('2020-03-12') },
] as const

/** Invited, never answered; more are drawn. */
export const silent = { named: [c.miedzyrzecz, c.zaryRural], drawn: 15 } as const
