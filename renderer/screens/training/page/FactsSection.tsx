import { Anchor, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FieldList, FieldRow } from '../../../ui/FieldRow.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Section } from '../../../ui/Section.tsx'
import { TextLink } from '../../../ui/TextLink.tsx'
import { TrainingBadge } from '../TrainingBadge.tsx'
import type { TrainingPage } from '../training.ts'

/** What a training is: series, panel, where, who leads it, seats. */
export function FactsSection({ training }: { readonly training: TrainingPage }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { state, seriesId, seriesName, panel, form, place, trainer, materials } = training
  const none = t('value.none')
  const free = training.capacity - training.seated
  return (
    <Section title={t('training.page.facts')}>
      <FieldList>
        <FieldRow label={t('training.column.state')}>
          <TrainingBadge state={state} />
        </FieldRow>
        <FieldRow label={t('training.field.series')}>
          <TextLink to="/szkolenia" search={{ series: seriesId }}>
            {seriesName}
          </TextLink>
        </FieldRow>
        <FieldRow label={t('training.page.panel')}>{t(`person.panel.${panel}`)}</FieldRow>
        <FieldRow label={t('training.field.form')}>{t(`training.form.${form}`)}</FieldRow>
        <FieldRow label={t(form === 'online' ? 'training.field.address' : 'training.field.place')}>
          {place === '' ? none : <Place text={place} />}
        </FieldRow>
        <FieldRow label={t('training.field.trainer')}>{trainer || none}</FieldRow>
        <FieldRow label={t('training.field.capacity')}>
          {format.number(training.capacity)} (
          {free > 0
            ? t('training.page.free', { count: free, number: format.number(free) })
            : t('training.page.full')}
          )
        </FieldRow>
        <FieldRow label={t('training.field.materials')}>
          {materials === '' ? none : <Text style={{ whiteSpace: 'pre-line' }}>{materials}</Text>}
        </FieldRow>
      </FieldList>
    </Section>
  )
}

/** A place; the address of a meeting on the web opens in the person's own browser. */
function Place({ text }: { readonly text: string }) {
  if (!/^https?:\/\/\S+$/.test(text)) return text
  return (
    <Anchor href={text} target="_blank" rel="noopener noreferrer">
      {text}
    </Anchor>
  )
}
