import { ActionIcon, Button, Group, Table, Text } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconLock } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { client } from '../../../api.ts'
import { refreshFeatures } from '../../../app/changes.ts'
import { useMay } from '../../../app/office.ts'
import { useFormat } from '../../../ui/format.ts'
import { GuardedButton } from '../../../ui/GuardedButton.tsx'
import { ProposedMark } from '../../../ui/ProposedMark.tsx'
import { RefusalAlert } from '../../../ui/RefusalAlert.tsx'
import { Section } from '../../../ui/Section.tsx'
import { StatusMark } from '../../../ui/StatusMark.tsx'
import type { Element } from '../standard.ts'
import { ElementDialog } from './ElementDialog.tsx'

/** The check-list itself: verified elements are fixed, the proposed ones can be changed. */
export function ElementsSection({ elements }: { readonly elements: readonly Element[] }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const may = useMay(contract.standard.saveElement)
  const [asked, setAsked] = useState<Element | 'new' | null>(null)
  const move = useMutation({
    mutationFn: (to: { readonly element: Element; readonly by: 'up' | 'down' }) =>
      client.standard.moveElement({ id: to.element.id, version: to.element.version, by: to.by }),
    onSettled: () => refreshFeatures(queries, ['standard']),
  })
  const proposed = elements.filter(({ verified }) => !verified)
  return (
    <Section
      title={t('standard.elements.title', { count: elements.length })}
      actions={
        <GuardedButton
          procedure={contract.standard.saveElement}
          variant="default"
          size="compact-md"
          onClick={() => setAsked('new')}
        >
          {t('standard.elements.add')}
        </GuardedButton>
      }
    >
      <Text size="sm" c="dimmed" maw="85ch">
        {t('standard.elements.lead')}
      </Text>
      <RefusalAlert error={move.error} />
      <Table.ScrollContainer minWidth={720} type="native">
        <Table aria-label={t('standard.elements.table')} verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col" className="biuro-number">
                {t('standard.elements.ordinal')}
              </Table.Th>
              <Table.Th scope="col">{t('standard.elements.element')}</Table.Th>
              <Table.Th scope="col">{t('standard.elements.required')}</Table.Th>
              <Table.Th scope="col">{t('standard.elements.source')}</Table.Th>
              <Table.Th scope="col" ta="right">
                {t('standard.elements.changes')}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {elements.map((element, at) => (
              <Row
                key={element.id}
                element={element}
                place={at + 1}
                may={may && !element.verified}
                first={element === proposed[0]}
                last={element === proposed.at(-1)}
                onEdit={() => setAsked(element)}
                onMove={(by) => move.mutate({ element, by })}
              />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {asked !== null && (
        <ElementDialog element={asked === 'new' ? null : asked} onClose={() => setAsked(null)} />
      )}
    </Section>
  )
}

interface RowProps {
  readonly element: Element
  readonly place: number
  readonly may: boolean
  readonly first: boolean
  readonly last: boolean
  readonly onEdit: () => void
  readonly onMove: (by: 'up' | 'down') => void
}

function Row({ element, place, may, first, last, onEdit, onMove }: RowProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { text, verified, required } = element
  const arrow = (by: 'up' | 'down', off: boolean) => (
    <ActionIcon
      variant="subtle"
      disabled={off}
      aria-label={t(`standard.elements.${by}`, { text })}
      onClick={() => onMove(by)}
    >
      {by === 'up' ? (
        <IconArrowUp size={16} stroke={1.75} aria-hidden />
      ) : (
        <IconArrowDown size={16} stroke={1.75} aria-hidden />
      )}
    </ActionIcon>
  )
  return (
    <Table.Tr>
      <Table.Td className="biuro-number">{format.number(place)}</Table.Td>
      <Table.Th scope="row" fw={500}>
        {text}
      </Table.Th>
      <Table.Td>{t(required ? 'value.yes' : 'value.no')}</Table.Td>
      <Table.Td>
        {verified ? (
          <StatusMark icon={IconLock} tone="agreed" word={t('standard.elements.verified')} />
        ) : (
          <ProposedMark why={t('standard.elements.proposedWhy')} />
        )}
      </Table.Td>
      <Table.Td>
        {may && (
          <Group gap={2} justify="flex-end" wrap="nowrap">
            {arrow('up', first)}
            {arrow('down', last)}
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={t('standard.elements.edit', { text })}
              onClick={onEdit}
            >
              {t('action.edit')}
            </Button>
          </Group>
        )}
      </Table.Td>
    </Table.Tr>
  )
}
