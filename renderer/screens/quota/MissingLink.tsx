import { type AnchorProps, Tooltip } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Day } from '#db/values/day.ts'
import type { Quota } from '#db/values/quota.ts'
import { TextLink } from '../../ui/TextLink.tsx'
import { behindOf } from './figures-behind.ts'
import { useOpensWords } from './use-opens-words.ts'

interface Props extends Pick<AnchorProps, 'c'> {
  readonly quota: Quota
  readonly day: Day
  readonly children?: ReactNode
}

/** Words that open everybody who could fill what a quota is missing, and say how many that is. */
export function MissingLink({ quota, day, children, ...anchor }: Props) {
  const opens = useOpensWords()('missing', quota.missing, behindOf(quota)) ?? ''
  return (
    <Tooltip label={opens} events={{ hover: true, focus: true, touch: true }} multiline maw="20rem">
      <TextLink
        {...anchor}
        to="/jst"
        search={{ quota: quota.key, part: 'missing', day }}
        inherit
        aria-description={opens}
      >
        {children}
      </TextLink>
    </Tooltip>
  )
}
