import type { ReactNode } from 'react'
import type { DashboardAlert } from '#db/values/dashboard.ts'
import type { Day } from '#db/values/day.ts'
import { TextLink } from '../../../ui/TextLink.tsx'

interface Props {
  readonly alert: DashboardAlert
  readonly day: Day
  readonly children?: ReactNode
}

/** Opens the records that an alert counts: of the day where their screen can show it. */
export function AlertLink({ alert, day, children }: Props) {
  const mentor = alert.mentor === null ? {} : { mentor: alert.mentor.id }
  switch (alert.kind) {
    case 'claimsOverdue':
    case 'claimDue':
      return alert.claimId === null || (alert.kind === 'claimsOverdue' && alert.count > 1) ? (
        <TextLink to="/budzet/wnioski">{children}</TextLink>
      ) : (
        <TextLink to="/budzet/wnioski/$id" params={{ id: alert.claimId }}>
          {children}
        </TextLink>
      )
    case 'tranche':
      return <TextLink to="/budzet/zaliczki">{children}</TextLink>
    case 'lines':
      return (
        <TextLink to="/budzet" search={{ day, order: 'danger' }}>
          {children}
        </TextLink>
      )
    case 'quota':
      return (
        <TextLink to="/jst" search={{ quota: alert.quota, part: 'missing', day }}>
          {children}
        </TextLink>
      )
    case 'indicator':
      return (
        <TextLink to="/wskazniki/$id" params={{ id: alert.id }} search={{ day }} hash="dowody">
          {children}
        </TextLink>
      )
    case 'promises':
      return (
        <TextLink to="/kontakt/wroc" search={{ queue: alert.count === 0 ? 'today' : 'overdue' }}>
          {children}
        </TextLink>
      )
    case 'deliverables':
      return (
        <TextLink to="/wdrozenia/pakiet" search={{ view: 'list', late: true, standing: true }}>
          {children}
        </TextLink>
      )
    case 'reports':
      return (
        <TextLink to="/szkolenia/raporty" search={{ state: 'late' }}>
          {children}
        </TextLink>
      )
    case 'unordered':
      return (
        <TextLink to="/szkolenia/raporty" search={{ state: 'notOrdered' }}>
          {children}
        </TextLink>
      )
    case 'plans':
      return (
        <TextLink to="/wdrozenia/plany" search={{ show: 'waiting' }}>
          {children}
        </TextLink>
      )
    case 'visits':
      return (
        <TextLink
          to="/wdrozenia/opiekunowie"
          search={{ view: 'visits', state: 'overdue', ...mentor }}
        >
          {children}
        </TextLink>
      )
    case 'steps':
      return (
        <TextLink to="/wdrozenia/opiekunowie" search={{ view: 'steps', steps: 'late', ...mentor }}>
          {children}
        </TextLink>
      )
    case 'people':
      return (
        <TextLink to="/osoby" search={{ figure: 'incomplete', asOf: day, standing: 'all' }}>
          {children}
        </TextLink>
      )
    case 'certificates':
      return (
        <TextLink to="/wdrozenia/certyfikaty" search={{ state: 'ready' }}>
          {children}
        </TextLink>
      )
    case 'proposed':
      return <TextLink to="/program">{children}</TextLink>
  }
}
