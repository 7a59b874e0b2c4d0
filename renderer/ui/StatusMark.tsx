import type { IconMail } from '@tabler/icons-react'
import { memo } from 'react'
import classes from './StatusMark.module.css'

/** How a state looks. Its tone is its colours: from nothing yet to what went against us. */
export interface StatusLook {
  readonly icon: typeof IconMail
  readonly tone: 'none' | 'sent' | 'answered' | 'agreed' | 'good' | 'doubt' | 'against'
}

interface Props extends StatusLook {
  readonly word: string
}

/** A state in one line: icon, word and colour together, so that colour is never alone. */
export const StatusMark = memo(function StatusMark({ icon: Icon, tone, word }: Props) {
  return (
    <span className={classes.mark} data-tone={tone}>
      <Icon size={14} stroke={2} aria-hidden />
      {word}
    </span>
  )
})
