import { Alert, Button, Group, Stack } from '@mantine/core'
import { IconFileTypePdf } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { client } from '../../api.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useFormat } from '../../ui/format.ts'
import { GuardedButton } from '../../ui/GuardedButton.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { ReadOnlyNote } from '../../ui/ReadOnlyNote.tsx'
import { RefusalAlert } from '../../ui/RefusalAlert.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import { fullName } from '../jst/full-name.ts'
import { IssuePaperButton } from '../paper/IssuePaperButton.tsx'
import { ApplicationDialog } from './ApplicationDialog.tsx'
import { ApproveDialog } from './ApproveDialog.tsx'
import { JstReasons } from './JstReasons.tsx'
import { LeaveDialog } from './LeaveDialog.tsx'
import { AnnexesSection, RankingRulesSection, TakenBackSection } from './ListSections.tsx'
import { OpinionDialog } from './OpinionDialog.tsx'
import { OthersSection } from './OthersSection.tsx'
import { RankingRulesDialog } from './RankingRulesDialog.tsx'
import { RankingTable } from './RankingTable.tsx'
import { useProtocol } from './use-protocol.ts'
import classes from './VolunteersView.module.css'
import type { VolunteerList } from './volunteer.ts'

const route = getRouteApi('/wdrozenia/')

type Asked = 'apply' | 'approve' | 'rules' | 'opinion' | 'leave' | null

/** The list, the reasons of the JST that stands open, the rules and what came after. */
export function VolunteersView({ list }: { readonly list: VolunteerList }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [asked, setAsked] = useState<Asked>(null)
  const { asked: protocol, print } = useProtocol(list)
  const { jst } = route.useSearch()
  const { approved, opensOn, rows } = list
  const open = rows.find(({ ranked }) => ranked.jstId === jst) ?? null
  const close = () => setAsked(null)
  const counted = (standing: (typeof rows)[number]['standing']) =>
    rows.filter((row) => row.standing === standing).length
  const apply = (
    <GuardedButton procedure={contract.volunteer.apply} onClick={() => setAsked('apply')}>
      {t('volunteer.add')}
    </GuardedButton>
  )
  const empty = rows.length === 0
  return (
    <>
      <PageTitle
        title={t('screen.volunteers')}
        lead={
          approved === null
            ? t('volunteer.lead')
            : t('volunteer.approvedLead', {
                number: approved.number,
                day: format.day(approved.approvedOn),
              })
        }
        actions={
          <Group gap="xs">
            {!empty && (
              <Button
                variant="default"
                leftSection={<IconFileTypePdf size={16} aria-hidden />}
                loading={print.isPending}
                onClick={() => print.mutate()}
              >
                {t(approved === null ? 'volunteer.printPreview' : 'volunteer.printProtocol')}
              </Button>
            )}
            {approved !== null && (
              <IssuePaperButton
                kind="rankingProtocol"
                size="sm"
                procedure={contract.paper.rankingProtocol}
                what={`${t('volunteer.protocol.title')} ${approved.number}`}
                own={approved.number}
                issue={(forWhom) => client.paper.rankingProtocol({ ...protocol(), forWhom })}
              />
            )}
            {approved === null && !empty && (
              <GuardedButton
                procedure={contract.volunteer.approve}
                variant="default"
                onClick={() => setAsked('approve')}
              >
                {t('volunteer.approve')}
              </GuardedButton>
            )}
            {approved === null && opensOn !== null && !empty && apply}
          </Group>
        }
      />
      <ReadOnlyNote procedure={contract.volunteer.saveOpinion} />
      <RefusalAlert error={print.error} />
      {opensOn === null && (
        <Alert title={t('volunteer.notOpen.title')}>
          {t('volunteer.notOpen.text')}{' '}
          <TextLink to="/szkolenia">{t('volunteer.notOpen.link')}</TextLink>
        </Alert>
      )}
      {empty ? (
        opensOn !== null && (
          <EmptyState
            title={t('volunteer.empty.title')}
            text={t('volunteer.empty.text', { day: format.day(opensOn) })}
            action={apply}
          />
        )
      ) : (
        <Stack gap="lg">
          <p className={classes.sentence}>
            {t('volunteer.sentence', {
              count: rows.length,
              accepted: counted('accepted'),
              places: list.rules.places,
              reserve: counted('reserve'),
              refused: counted('refused'),
              unjudged: counted('unjudged'),
              withdrawn: counted('withdrawn'),
            })}
            {list.keptOpen > 0 && ` ${t('volunteer.keptOpen', { count: list.keptOpen })}`}
          </p>
          <div className={classes.split} data-open={open !== null}>
            <RankingTable rows={rows} open={jst} />
            {open !== null && (
              <JstReasons
                key={open.ranked.jstId}
                row={open}
                list={list}
                approved={approved !== null}
                onOpinion={() => setAsked('opinion')}
                onLeave={() => setAsked('leave')}
              />
            )}
          </div>
          <AnnexesSection annexes={list.annexes} rows={rows} />
          <TakenBackSection takenBack={list.takenBack} />
        </Stack>
      )}
      {approved === null && <OthersSection others={list.others} />}
      <RankingRulesSection
        rules={list.rules}
        approved={approved !== null}
        onChange={() => setAsked('rules')}
      />
      {asked === 'apply' && <ApplicationDialog list={list} onClose={close} />}
      {asked === 'approve' && <ApproveDialog list={list} onClose={close} />}
      {asked === 'rules' && <RankingRulesDialog rules={list.rules} onClose={close} />}
      {asked === 'opinion' && open !== null && (
        <OpinionDialog
          teryt={open.ranked.jstId}
          name={fullName(t, { name: open.ranked.name, kind: open.kind })}
          opinion={open.opinion}
          onClose={close}
        />
      )}
      {asked === 'leave' && open !== null && (
        <LeaveDialog row={open} approved={approved !== null} onClose={close} />
      )}
    </>
  )
}
