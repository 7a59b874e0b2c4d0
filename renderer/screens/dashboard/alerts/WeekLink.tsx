import type { ReactNode } from 'react'
import { TextLink } from '../../../ui/TextLink.tsx'
import type { Overview } from '../dashboard-queries.ts'

interface Props {
  readonly due: Overview['week'][number]
  readonly children: ReactNode
}

/** Opens what falls due where it is dealt with. */
export function WeekLink({ due: { kind, id, name }, children }: Props) {
  switch (kind) {
    case 'claim':
      return id === null ? (
        <TextLink to="/budzet/wnioski">{children}</TextLink>
      ) : (
        <TextLink to="/budzet/wnioski/$id" params={{ id }}>
          {children}
        </TextLink>
      )
    case 'visit':
    case 'step':
      return (
        <TextLink
          to="/wdrozenia/opiekunowie"
          search={{ view: kind === 'visit' ? 'visits' : 'steps', ...(id && { jst: id }) }}
        >
          {children}
        </TextLink>
      )
    case 'task':
      return (
        <TextLink to="/jst/$teryt" params={{ teryt: id ?? '' }}>
          {children}
        </TextLink>
      )
    case 'deliverable':
      return (
        <TextLink to="/wdrozenia/pakiet" search={{ view: 'list', q: name }}>
          {children}
        </TextLink>
      )
    case 'report':
      return (
        <TextLink to="/szkolenia/raporty" search={{ state: 'ordered' }}>
          {children}
        </TextLink>
      )
    case 'training':
      return (
        <TextLink to="/szkolenia/$id" params={{ id: id ?? '' }}>
          {children}
        </TextLink>
      )
    case 'promise':
      return (
        <TextLink to="/kontakt/wroc" search={{}}>
          {children}
        </TextLink>
      )
    case 'retention':
      return <TextLink to="/osoby/rodo">{children}</TextLink>
  }
}
