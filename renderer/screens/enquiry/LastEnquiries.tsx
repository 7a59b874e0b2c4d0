import { Button, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { NoteDraft } from '#db/values/desk.ts'
import { api } from '../../api.ts'
import { openNote } from '../../app/note-state.ts'
import { useOffice, useTakesCalls } from '../../app/office.ts'
import { useFormat } from '../../ui/format.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Section } from '../../ui/Section.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import classes from './LastEnquiries.module.css'
import { OutcomeMark } from './OutcomeMark.tsx'

/** So many are told where the conversations are not the subject. */
const told = 5

interface Props {
  /** Whose conversations. */
  readonly of: { readonly jst: string } | { readonly person: string }
  /** What a note of their call begins with. */
  readonly start: Partial<NoteDraft>
}

/** The last conversations with a JST or a person, with the way to all of them and a new note. */
export function LastEnquiries({ of, start }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const { programme } = useOffice()
  const may = useTakesCalls()
  const input = { programmeId: programme.id, filter: of, offset: 0, limit: told }
  const list = useQuery(api.enquiry.list.queryOptions({ input }))
  return (
    <Section
      title={t('enquiry.last.title')}
      actions={
        may && (
          <Button variant="default" size="compact-sm" onClick={() => openNote(start)}>
            {t('enquiry.last.call')}
          </Button>
        )
      }
    >
      <Loaded query={list} what={t('enquiry.loading')}>
        {({ rows, total }) =>
          total === 0 ? (
            <Text c="dimmed">{t('enquiry.last.none')}</Text>
          ) : (
            <>
              <ul className={classes.list}>
                {rows.map((row) => (
                  <li key={row.id}>
                    <Group gap="xs" wrap="wrap">
                      <TextLink to="/kontakt/rozmowy/$id" params={{ id: row.id }}>
                        {format.instant(row.openedAt)}
                      </TextLink>
                      <span>{row.callerName || t('enquiry.unnamed')}:</span>
                      <span className={classes.words}>
                        {row.question || t('enquiry.noQuestion')}
                      </span>
                      <OutcomeMark outcome={row.outcome} />
                    </Group>
                  </li>
                ))}
              </ul>
              <TextLink to="/kontakt/rozmowy" search={of}>
                {t('enquiry.last.all', { number: format.number(total) })}
              </TextLink>
            </>
          )
        }
      </Loaded>
    </Section>
  )
}
