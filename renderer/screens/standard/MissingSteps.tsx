import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format.ts'
import { refusalSentence } from '../../ui/refusal-words.ts'
import { TextLink } from '../../ui/TextLink.tsx'
import classes from './Standards.module.css'
import type { MissingStep } from './standard.ts'

interface Props {
  readonly teryt: string
  readonly missing: readonly MissingStep[]
}

/** All that a certificate waits for, each with whose move it is and the way to where it is done. */
export function MissingSteps({ teryt, missing }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <ul className={classes.missing}>
      {missing.map(({ gate, refusal, whose }) => (
        <li key={gate}>
          <GateLink gate={gate} teryt={teryt}>
            {refusalSentence(t, format, refusal, 'standing')}
          </GateLink>{' '}
          <Text span size="sm" c="dimmed">
            {`· ${t(`whose.${whose}`)}`}
          </Text>
        </li>
      ))}
    </ul>
  )
}

interface LinkProps {
  readonly gate: MissingStep['gate']
  readonly teryt: string
  readonly children: string
}

/** A link to the screen on which the gate is opened. */
function GateLink({ gate, teryt, children }: LinkProps) {
  switch (gate) {
    case 'visit':
      return <TextLink to="/wdrozenia/opiekunowie">{children}</TextLink>
    case 'package':
      return (
        <TextLink to="/wdrozenia/pakiet" search={{ q: teryt }}>
          {children}
        </TextLink>
      )
    case 'openingAudit':
    case 'finalAudit':
      return (
        <TextLink to="/wdrozenia/standardy" search={{ jst: teryt }}>
          {children}
        </TextLink>
      )
    case 'standards':
      return (
        <TextLink
          to="/wdrozenia/standardy"
          search={{ jst: teryt, phase: 'after', answer: 'required' }}
        >
          {children}
        </TextLink>
      )
    default:
      return (
        <TextLink to="/jst/$teryt" params={{ teryt }}>
          {children}
        </TextLink>
      )
  }
}
