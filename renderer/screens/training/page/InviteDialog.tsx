import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { api, client } from '../../../api.ts'
import { useOffice } from '../../../app/office.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { DraftForm } from '../../../ui/DraftForm.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Loaded } from '../../../ui/Loaded.tsx'
import { useDraft } from '../../../ui/use-draft.ts'
import { useDraftSave } from '../../../ui/use-draft-save.ts'
import { useSavedNotice } from '../../../ui/use-saved-notice.ts'
import { fullName } from '../../jst/full-name.ts'
import { PickList } from '../PickList.tsx'
import type { TrainingPage } from '../training.ts'

interface Props {
  readonly training: TrainingPage
  readonly onClose: () => void
}

interface Invitable {
  readonly teryt: string
  readonly name: string
  readonly kind: Parameters<typeof fullName>[1]['kind']
  readonly powiatName: string
}

/** Invites JSTs to a training: those that take part and are not invited yet, all by default. */
export function InviteDialog({ training, onClose }: Props) {
  const { t } = useTranslation()
  const title = t('training.invitation.dialog', { subject: training.subject })
  const invitable = useQuery(api.training.invitable.queryOptions({ input: { id: training.id } }))
  return (
    <Dialog opened onClose={onClose} title={title} size="lg">
      <Loaded query={invitable} what={t('training.invitation.loading')}>
        {(jsts) =>
          jsts.length === 0 ? (
            <Text>{t('training.invitation.nobody')}</Text>
          ) : (
            <InviteForm training={training} title={title} jsts={jsts} onClose={onClose} />
          )
        }
      </Loaded>
    </Dialog>
  )
}

interface FormProps extends Props {
  readonly title: string
  readonly jsts: readonly Invitable[]
}

function InviteForm({ training, title, jsts, onClose }: FormProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const notice = useSavedNotice()
  const { status } = useOffice()
  const last = training.days.at(-1)?.on ?? training.today
  const latest = last < status.today ? last : status.today
  const saved = useMemo(
    (): { readonly teryts: readonly string[]; readonly on: Day | null } => ({
      teryts: jsts.map(({ teryt }) => teryt),
      on: training.today < latest ? training.today : latest,
    }),
    [jsts, training.today, latest],
  )
  const draft = useDraft(`trainingInvite/${training.id}`, saved, 0)
  const [tried, setTried] = useState(false)
  const known = new Set(jsts.map(({ teryt }) => teryt))
  // What was chosen earlier may have been invited by somebody else meanwhile.
  const picked = draft.value.teryts.filter((teryt) => known.has(teryt))
  const save = useDraftSave({
    draft,
    feature: 'training',
    async save({ on }) {
      if (on !== null) await client.training.invite({ id: training.id, teryts: picked, on })
    },
    onSaved() {
      onClose()
      notice(t('training.invitation.done', { number: format.number(picked.length) }))
    },
  })
  const items = useMemo(
    () =>
      jsts.map((jst) => ({
        id: jst.teryt,
        name: fullName(t, jst),
        about: jst.powiatName,
        text: `${jst.name} ${jst.powiatName} ${jst.teryt}`,
      })),
    [jsts, t],
  )
  const number = format.number(picked.length)
  return (
    <DraftForm
      label={title}
      draft={draft}
      save={save}
      onSubmit={() => {
        setTried(true)
        if (picked.length > 0 && draft.value.on !== null) save.submit()
      }}
      onLeave={onClose}
      submitLabel={t('training.invitation.submit', { number })}
    >
      <PickList
        label={t('training.invitation.dialogWho')}
        searchLabel={t('training.invitation.search')}
        items={items}
        picked={picked}
        onPick={(teryts) => draft.change({ teryts })}
        error={tried && picked.length === 0 && t('training.invitation.nothingPicked')}
      />
      <DayField
        required
        w="12rem"
        label={t('training.invitation.dialogOn')}
        value={draft.value.on}
        max={latest}
        error={tried && draft.value.on === null && t('refusal.form.required')}
        onChange={(on) => draft.change({ on })}
      />
    </DraftForm>
  )
}
