import {
  IconBuildingCommunity,
  IconBuildingStore,
  IconFileCertificate,
  IconFileInvoice,
  IconFileText,
  IconMessageCheck,
  IconMessageCircle,
  IconPhone,
  IconSchool,
  IconTag,
  IconUser,
} from '@tabler/icons-react'
import type { UseNavigateResult } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import type { FoundHit, FoundKind, FoundWhy } from '#db/values/desk-search.ts'
import { fold } from '#db/values/fold.ts'
import { formattedPhone } from '#db/values/phone.ts'
import type { Language } from '#electron/contract/look.ts'
import type { Format } from '../ui/format.ts'
import type { Entry } from './command-entries.ts'

interface Means {
  readonly t: TFunction
  readonly format: Format
  readonly language: Language
  readonly navigate: UseNavigateResult<string>
  /** At the desk a JST opens its answer card; elsewhere its page. */
  readonly atDesk: boolean
}

const icons: Readonly<Record<FoundKind, Entry['icon']>> = {
  phone: IconPhone,
  jst: IconBuildingCommunity,
  person: IconUser,
  training: IconSchool,
  contractor: IconBuildingStore,
  contract: IconFileText,
  document: IconFileInvoice,
  paper: IconFileCertificate,
  answer: IconMessageCheck,
  topic: IconTag,
  enquiry: IconMessageCircle,
}

/** A hit of the box as a line of it: what it is called, what is said beside, what Enter opens. */
export function foundEntry(hit: FoundHit, means: Means): Entry {
  const [label, ...beside] = wordsOf(hit, means)
  const description = [...beside, whyWords(hit.why, means)].filter(Boolean).join(' · ')
  return {
    id: `${hit.kind}-${hit.id}`,
    label,
    description,
    icon: icons[hit.kind],
    folded: fold(label),
    exact: hit.why.match === 'exact',
    run: () => void open(hit, means),
  }
}

type Words = readonly [label: string, ...beside: (string | null)[]]

function wordsOf(hit: FoundHit, { t, format, language }: Means): Words {
  switch (hit.kind) {
    case 'phone':
      return [hit.name || formattedPhone(hit.number), ...phoneWords(hit, t)]
    case 'jst':
      return [hit.name, placeWords(hit, t)]
    case 'person': {
      const words = { function: t(`person.function.${hit.function}`), jst: hit.jstName }
      const left =
        hit.leftOn === null ? null : t('deskSearch.left', { day: format.day(hit.leftOn) })
      return [`${hit.lastName} ${hit.firstName}`, t('palette.person', words), left]
    }
    case 'training': {
      const days = hit.days.map((on) => format.day(on)).join(', ')
      const panel = [t(`person.panel.${hit.panel}`), days].filter(Boolean).join(', ')
      return [hit.subject, panel, hit.cancelled ? t('deskSearch.cancelled') : null]
    }
    case 'contractor':
      return [hit.name, hit.number]
    case 'contract':
      return [hit.number, hit.contractor, hit.subject]
    case 'document':
      return [hit.number, hit.contractor, format.day(hit.issuedOn), format.money(hit.gross)]
    case 'paper': {
      const withdrawn = hit.withdrawn ? t('paper.state.withdrawn') : null
      return [`${hit.number}, ${hit.title}`, hit.forWhom, format.day(hit.issuedOn), withdrawn]
    }
    case 'answer': {
      const question = (language === 'en' && hit.questionEn) || hit.question
      return [question, hit.valid ? null : t('deskSearch.notValid')]
    }
    case 'topic':
      return [(language === 'en' && hit.nameEn) || hit.name]
    case 'enquiry':
      return [hit.question, hit.caller, format.day(hit.on)]
  }
}

/** What tells a JST from others of its name; nothing is said twice of what is a powiat itself. */
function placeWords(hit: Extract<FoundHit, { kind: 'jst' }>, t: TFunction): string {
  const { id: teryt, jstKind, powiatName } = hit
  if (jstKind === 'powiat') return t('jst.teryt', { teryt })
  const words = { kind: t(`kind.${jstKind}`), powiat: powiatName, teryt }
  return t(jstKind === 'cityWithPowiatRights' ? 'palette.ownPowiat' : 'palette.jst', words)
}

function phoneWords(hit: Extract<FoundHit, { kind: 'phone' }>, t: TFunction): (string | null)[] {
  const jst = hit.owner === 'jst' ? null : hit.jstName
  return [
    hit.name === '' ? null : formattedPhone(hit.number),
    t(`deskSearch.owner.${hit.owner}`),
    jst,
  ]
}

/** Why it stands where it stands: what the office deals with there, or what fits only in part. */
function whyWords({ match, dealt, on }: FoundWhy, { t, format }: Means): string | null {
  if (dealt !== null && dealt !== 'takesPart' && dealt !== 'unsettled') {
    return t(`deskSearch.dealt.${dealt}`, { day: on === null ? '' : format.day(on) })
  }
  if (match === 'typo') return t('deskSearch.typo')
  return match === 'partly' || match === 'named' ? t('deskSearch.partly') : null
}

function open(hit: FoundHit, { navigate, atDesk }: Means): Promise<void> {
  switch (hit.kind) {
    case 'phone':
      return openOwner(hit, navigate, atDesk)
    case 'jst':
      return openJst(hit.id, navigate, atDesk)
    case 'person':
      return navigate({ to: '/osoby/$id', params: { id: hit.id } })
    case 'training':
      return navigate({ to: '/szkolenia/$id', params: { id: hit.id } })
    case 'contractor': {
      const words = hit.number === '' ? hit.name : hit.number
      return navigate({ to: '/budzet/kontrahenci', state: { words } })
    }
    case 'contract':
      return navigate({ to: '/budzet/umowy', state: { words: hit.number } })
    case 'document':
      return navigate({ to: '/budzet/dokumenty/$id', params: { id: hit.id } })
    case 'paper':
      return navigate({ to: '/pisma', search: { q: hit.number } })
    case 'answer':
      return navigate({ to: '/kontakt/odpowiedzi/$id', params: { id: hit.id } })
    case 'topic':
      return navigate({ to: '/kontakt/odpowiedzi', search: { topic: hit.id } })
    case 'enquiry':
      return navigate({ to: '/kontakt/rozmowy/$id', params: { id: hit.id } })
  }
}

function openJst(teryt: string, navigate: Means['navigate'], atDesk: boolean): Promise<void> {
  return atDesk
    ? navigate({ to: '/kontakt', search: { jst: teryt } })
    : navigate({ to: '/jst/$teryt', params: { teryt } })
}

/** A number opens whose it is. */
function openOwner(
  { owner, id, teryt }: Extract<FoundHit, { kind: 'phone' }>,
  navigate: Means['navigate'],
  atDesk: boolean,
): Promise<void> {
  if (owner === 'person') return navigate({ to: '/osoby/$id', params: { id } })
  if (owner === 'mentor') return navigate({ to: '/wdrozenia/opiekunowie' })
  if (owner === 'caller') return navigate({ to: '/kontakt/rozmowy/$id', params: { id } })
  return owner === 'programmeContact' || teryt === null
    ? navigate({ to: '/kontakt/dyzury' })
    : openJst(teryt, navigate, atDesk)
}
