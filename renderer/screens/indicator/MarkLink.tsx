import type { ReactNode } from 'react'
import { TextLink } from '../../ui/TextLink.tsx'
import { planPlace } from '../implementation-plan/plan.ts'
import type { Named } from './indicator.ts'

interface Props {
  readonly mark: Named
  readonly children: ReactNode
}

/** Opens the record that is counted or waits to be; what a JST has opens where it is kept. */
export function MarkLink({ mark, children }: Props) {
  const { id, teryt, name } = mark
  switch (mark.subject) {
    case 'jst':
      return (
        <TextLink to="/jst/$teryt" params={{ teryt: id }}>
          {children}
        </TextLink>
      )
    case 'openingReport':
      return (
        <TextLink to="/szkolenia/raporty" search={{ q: id }}>
          {children}
        </TextLink>
      )
    case 'plan':
      return (
        <TextLink to="/jst/$teryt" params={{ teryt: id }} hash={planPlace}>
          {children}
        </TextLink>
      )
    case 'deliverable':
      return (
        <TextLink to="/wdrozenia/pakiet" search={{ view: 'list', q: id, kind: name }}>
          {children}
        </TextLink>
      )
    case 'certificate':
      return (
        <TextLink to="/wdrozenia/certyfikaty" search={{ q: id }}>
          {children}
        </TextLink>
      )
    case 'person':
      return (
        <TextLink to="/osoby/$id" params={{ id }}>
          {children}
        </TextLink>
      )
    case 'training':
      return (
        <TextLink to="/szkolenia/$id" params={{ id }}>
          {children}
        </TextLink>
      )
    case 'visit':
      return (
        <TextLink
          to="/wdrozenia/opiekunowie"
          search={{ view: 'visits', ...(teryt === null ? {} : { jst: teryt }) }}
        >
          {children}
        </TextLink>
      )
    case 'enquiry':
      return (
        <TextLink to="/kontakt/rozmowy/$id" params={{ id }}>
          {children}
        </TextLink>
      )
  }
}
