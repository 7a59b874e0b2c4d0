import type { TFunction } from 'i18next'
import { formattedPhone } from '#db/values/phone.ts'
import type { Format } from '../../../ui/format.ts'
import { spokenTime } from '../../../ui/time-words.ts'
import type { Card, CardPart } from './answer-card.ts'

/** The lines of a part of the card as plain text; what there is not is said too. */
export function partLines(t: TFunction, format: Format, card: Card, part: CardPart): string[] {
  switch (part) {
    case 'agreements':
      return orElse(t('deskCard.noAgreements'), card.agreements.map(agreementLine(t, format)))
    case 'people':
      return orElse(t('deskCard.noPeople'), card.people.map(personLine(t)))
    case 'training':
      return orElse(t('deskCard.noTraining'), card.trainings.map(trainingLine(t, format)))
    case 'visit':
      return [card.visit === null ? t('deskCard.noVisit') : visitLine(t, format, card.visit)]
    case 'mentor':
      return [card.mentor === null ? t('deskCard.noMentor') : reachedBy(t, card.mentor)]
    case 'package':
      return card.package === null
        ? [t('deskCard.noPackage')]
        : packageLines(t, format, card.package)
    default:
      return orElse(t('deskCard.noMatters'), matterLines(t, format, card))
  }
}

const orElse = (nothing: string, lines: string[]) => (lines.length === 0 ? [nothing] : lines)

const agreementLine =
  (t: TFunction, format: Format) =>
  ({ kind, number, on, endedOn }: Card['agreements'][number]) =>
    [
      `${t(`deskCard.agreement.${kind}`)} ${numberAndDay(t, format, { number, on })}`,
      ...(endedOn === null ? [] : [t('deskCard.ended', { day: format.day(endedOn) })]),
    ].join(', ')

/** „nr 3/2021 z 5.03.2021”, or the day alone where there is no number. */
export const numberAndDay = (
  t: TFunction,
  format: Format,
  { number, on }: Pick<Card['agreements'][number], 'number' | 'on'>,
): string =>
  number === ''
    ? t('deskCard.onDay', { day: format.day(on) })
    : t('deskCard.numberAndDay', { number, day: format.day(on) })

const personLine =
  (t: TFunction) =>
  ({ firstName, lastName, function: of, phone }: Card['people'][number]) =>
    reachedBy(t, {
      name: `${firstName} ${lastName} (${t(`person.function.${of}`)})`,
      ...{ phone, email: '' },
    })

/** „12.10.2021, 9.00–15.00, zdalnie”: when a training is and where. */
export function trainingWhen(
  t: TFunction,
  format: Format,
  { on, from, to, form, place }: Card['trainings'][number],
): string {
  const hours = { from: spokenTime(from), to: spokenTime(to) }
  const when = t('deskCard.trainingWhen', { day: format.day(on), ...hours })
  return [when, form === 'online' ? t('deskCard.online') : '', place].filter(Boolean).join(', ')
}

const trainingLine = (t: TFunction, format: Format) => (training: Card['trainings'][number]) =>
  `${t(`person.panel.${training.panel}`)}: ${training.subject}, ${trainingWhen(t, format, training)}`

/** When a visit is and where. */
export function visitLine(
  t: TFunction,
  format: Format,
  { on, at, place }: Pick<NonNullable<Card['visit']>, 'on' | 'at' | 'place'>,
): string {
  const day = format.day(on)
  const when = at === null ? day : t('deskCard.visitWhen', { day, hour: spokenTime(at) })
  return [when, place].filter(Boolean).join(', ')
}

function packageLines(
  t: TFunction,
  format: Format,
  { all, delivered, parts }: NonNullable<Card['package']>,
) {
  const awaited = parts.filter(({ state }) => state !== 'delivered')
  return [
    t('deskCard.delivered', { delivered, all }),
    ...awaited.map((part) =>
      [
        `${partName(t, format, part)}: ${t(`package.state.${part.state}`)}`,
        partDay(t, format, part),
      ]
        .filter(Boolean)
        .join(', '),
    ),
  ]
}

type Part = NonNullable<Card['package']>['parts'][number]

/** A part of the package, with its language. */
export const partName = (t: TFunction, format: Format, { kind, language }: Part): string =>
  language === ''
    ? t(`package.kind.${kind}`)
    : t('package.inLanguage', {
        kind: t(`package.kind.${kind}`),
        language: format.language(language),
      })

/** When a part was delivered or is due; empty where neither is known. */
function partDay(t: TFunction, format: Format, part: Part): string {
  const { state, deliveredOn, dueOn, late } = part
  if (state === 'delivered') return deliveredOn === null ? '' : format.day(deliveredOn)
  if (dueOn === null) return ''
  return t(late ? 'deskCard.wasDueOn' : 'deskCard.dueOn', { day: format.day(dueOn) })
}

function matterLines(t: TFunction, format: Format, card: Card): string[] {
  const { followUps, steps, visit } = card
  const late = card.package?.late ?? 0
  return [
    ...(late > 0 ? [t('deskCard.lateParts', { count: late })] : []),
    ...(visit?.overdue ? [t('deskCard.lateVisit', { day: format.day(visit.on) })] : []),
    ...followUps.map(({ step, owner, dueOn }) => {
      const by = t('deskCard.ownerAndDay', { owner, day: format.day(dueOn) })
      return `${t('deskCard.followUp')}: ${step} (${by})`
    }),
    ...steps.map(({ text, owner, dueOn }) => {
      const by =
        dueOn === null ? owner : t('deskCard.ownerAndDay', { owner, day: format.day(dueOn) })
      return `${t('deskCard.step')}: ${text} (${by})`
    }),
  ]
}

/** Who is called and how: „Piotr Testowy, tel. 68 456 54 87, p@lubuskie.pl”. */
const reachedBy = (
  t: TFunction,
  { name, phone, email }: { readonly name: string; readonly phone: string; readonly email: string },
): string =>
  [name, phone === '' ? '' : t('deskCard.phone', { phone: formattedPhone(phone) }), email]
    .filter(Boolean)
    .join(', ')
