import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { panels } from '#db/values/person.ts'
import type { RecruitmentState } from '#db/values/recruitment.ts'
import { contract } from '#electron/contract/contract.ts'
import { api } from '../../api.ts'
import { useMay, useOffice } from '../../app/office.ts'
import { useFormat } from '../../ui/format.ts'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Section } from '../../ui/Section.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import { CompletenessMark } from './CompletenessMark.tsx'
import classes from './page/PersonView.module.css'
import { fullNameOf } from './people.ts'

interface Props {
  readonly teryt: string
  readonly state: RecruitmentState
}

/** From when on a JST owes the names of its people. */
const owing: readonly RecruitmentState[] = ['declared', 'signed', 'takingPart']

/** The people whom a JST sends: one manager, one or two of the staff, and who is still missing. */
export function JstPeopleSection({ teryt, state }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const { programme } = useOffice()
  const may = useMay(contract.people.add)
  const input = { programmeId: programme.id, teryt }
  const people = useQuery(api.people.ofJst.queryOptions({ input }))
  const free = people.data?.free
  const panel = free !== undefined && free.manager === 0 ? 'staff' : 'manager'
  return (
    <Section
      title={t('person.ofJst.title')}
      actions={
        may && (
          <LinkButton
            variant="default"
            size="compact-md"
            to="/osoby/nowa"
            search={{ jst: teryt, panel }}
          >
            {t('person.add')}
          </LinkButton>
        )
      }
    >
      <Loaded query={people} what={t('person.loading')}>
        {({ people: sent, toName }) => (
          <>
            {panels.map((one) =>
              toName[one] === 0 || !owing.includes(state) ? null : (
                <Text key={one} size="sm" c="dimmed">
                  {t(`person.ofJst.missing.${one}`)}
                </Text>
              ),
            )}
            {sent.length === 0 && !owing.includes(state) && (
              <Text c="dimmed">{t('person.ofJst.notYet')}</Text>
            )}
            {sent.length > 0 && (
              <ul className={classes.list}>
                {sent.map((person) => (
                  <li key={person.id}>
                    <TextLink to="/osoby/$id" params={{ id: person.id }} fw={600}>
                      {fullNameOf(person)}
                    </TextLink>{' '}
                    <Text span size="sm">
                      {t(`person.function.${person.function}`)}
                      {person.leftOn !== null &&
                        ` · ${t('person.ofJst.left', { day: format.day(person.leftOn) })}`}{' '}
                    </Text>
                    <CompletenessMark missing={person.missing.length} />
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </Loaded>
    </Section>
  )
}
