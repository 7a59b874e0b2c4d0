import { Alert, List, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format.ts'
import { TextLink } from '../../ui/TextLink.tsx'
import classes from './ClashNote.module.css'
import type { Clash } from './training.ts'

/** Names told in one sentence; the others are counted. */
const namesShown = 5

interface Props {
  readonly clashes: readonly Clash[]
  /** Whether the person is about to save, and is asked whether it is meant. */
  readonly ask?: boolean
}

/** What a training has in common with others at the same hours: a warning, never a refusal. */
export function ClashNote({ clashes, ask = false }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const note = useRef<HTMLDivElement>(null)
  // A long form is sent from where its end may be out of sight, and the next Enter saves anyway.
  useEffect(() => {
    if (ask) note.current?.scrollIntoView({ block: 'nearest' })
  }, [ask])
  if (clashes.length === 0) return null
  const named = (what: readonly string[]) =>
    what.length <= namesShown
      ? what.join(', ')
      : t('training.clash.more', {
          names: what.slice(0, namesShown).join(', '),
          number: format.number(what.length - namesShown),
        })
  return (
    <Alert
      ref={note}
      role={ask ? 'alert' : 'note'}
      variant="outline"
      icon={<IconAlertTriangle aria-hidden stroke={1.75} />}
      title={t('training.clash.title')}
      classNames={{
        root: classes.note ?? '',
        title: classes.text ?? '',
        message: classes.text ?? '',
        icon: classes.icon ?? '',
      }}
    >
      <List size="sm">
        {clashes.map(({ kind, on, otherId, otherSubject, what }) => (
          <List.Item key={`${kind} ${on} ${otherId}`}>
            <Trans
              i18nKey={`training.clash.${kind}`}
              count={what.length}
              values={{
                day: format.day(on),
                what: named(what),
                number: format.number(what.length),
              }}
              components={{
                training: (
                  <TextLink to="/szkolenia/$id" params={{ id: otherId }}>
                    {otherSubject}
                  </TextLink>
                ),
              }}
            />
          </List.Item>
        ))}
      </List>
      {ask && (
        <Text size="sm" mt="xs">
          {t('training.clash.ask')}
        </Text>
      )}
    </Alert>
  )
}
