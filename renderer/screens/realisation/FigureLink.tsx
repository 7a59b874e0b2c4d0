import type { ComponentProps, ReactNode } from 'react'
import { TextLink } from '../../ui/TextLink.tsx'
import type { FigureTarget } from './figure-target.ts'
import type { RealisationSearch } from './search.ts'

interface Props extends Pick<ComponentProps<'a'>, 'className' | 'aria-label' | 'aria-description'> {
  readonly target: FigureTarget
  /** What the address of the matrix says now: its formulas open over it. */
  readonly address: RealisationSearch
  readonly children: ReactNode
}

/** A figure as a link to the records behind it, or to how it was computed. */
export function FigureLink({ target, address, children, ...said }: Props) {
  const link = { inherit: true, underline: 'hover' as const, ...said }
  switch (target.kind) {
    case 'documents':
      return (
        <TextLink to="/budzet/dokumenty" search={target.search} {...link}>
          {children}
        </TextLink>
      )
    case 'contracts':
      return (
        <TextLink to="/budzet/umowy" search={target.search} {...link}>
          {children}
        </TextLink>
      )
    case 'plan': {
      const { part, ...search } = target.place
      return (
        <TextLink
          to="/budzet/plan"
          search={search}
          {...(part === undefined ? {} : { hash: part })}
          {...link}
        >
          {children}
        </TextLink>
      )
    }
    case 'claim':
      return (
        <TextLink to="/budzet/wnioski/$id" params={{ id: target.id }} hash={target.part} {...link}>
          {children}
        </TextLink>
      )
    case 'proof':
      return (
        <TextLink
          to="/budzet"
          search={{ ...address, figure: `${target.row}.${target.column}` }}
          resetScroll={false}
          {...link}
        >
          {children}
        </TextLink>
      )
  }
}
