import { Button, Group, Table, Text } from '@mantine/core'
import { IconFileCheck, IconFileOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { client } from '../../api.ts'
import { useMay } from '../../app/office.ts'
import { useFormat } from '../../ui/format.ts'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { ProposedMark } from '../../ui/ProposedMark.tsx'
import { StatusMark } from '../../ui/StatusMark.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import { useFileDownload } from '../../ui/use-file-download.ts'
import { useFocusAfterWork } from '../../ui/use-focus-after-work.ts'
import type { Template } from './papers.ts'

interface Props {
  readonly templates: readonly Template[]
  readonly onChange: (template: Template) => void
}

/** The templates with their state and file, and what was made from each. */
export function TemplatesTable({ templates, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <Table.ScrollContainer minWidth={760} type="native">
      <Table horizontalSpacing="xs" aria-label={t('paper.template.table')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('paper.template.name')}</Table.Th>
            <Table.Th scope="col">{t('paper.template.state')}</Table.Th>
            <Table.Th scope="col">{t('paper.template.file')}</Table.Th>
            <Table.Th scope="col" className="biuro-number">
              {t('paper.template.issued')}
            </Table.Th>
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {templates.map((template) => (
            <TemplateRow key={template.id} template={template} onChange={onChange} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

function TemplateRow({
  template,
  onChange,
}: Pick<Props, 'onChange'> & { readonly template: Template }) {
  const { t } = useTranslation()
  const format = useFormat()
  const mayIssue = useMay(contract.document.issue)
  const mayChange = useMay(contract.document.saveTemplate)
  const { id, name, kind, active, isProposed, fileName, fileSize, issued } = template
  const download = useFileDownload(() => client.document.templateFile({ id }))
  const button = useFocusAfterWork(download.isPending)
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={550}>
        {name}
        <Text size="xs" c="dimmed">
          {t(`paper.kind.${kind}`)}
        </Text>
      </Table.Th>
      <Table.Td>
        <StatusMark
          icon={active ? IconFileCheck : IconFileOff}
          tone={active ? 'good' : 'none'}
          word={t(active ? 'paper.template.inUse' : 'paper.template.outOfUse')}
        />{' '}
        {isProposed && <ProposedMark why={t('paper.template.proposed')} />}
      </Table.Td>
      <Table.Td>
        <Button
          ref={button}
          variant="subtle"
          size="compact-sm"
          loading={download.isPending}
          aria-label={t('paper.template.openOne', { name })}
          onClick={() => download.mutate()}
        >
          {t('paper.template.open')}
        </Button>
        <Text size="xs" c="dimmed">
          {fileName}, {format.bytes(fileSize)}
        </Text>
      </Table.Td>
      <Table.Td className="biuro-number">
        {issued === 0 ? (
          format.number(0)
        ) : (
          <TextLink to="/pisma" search={{ template: id }}>
            {format.number(issued)}
          </TextLink>
        )}
      </Table.Td>
      <Table.Td>
        <Group gap="xs" justify="flex-end" wrap="nowrap">
          {mayIssue && active && (
            <LinkButton
              variant="light"
              size="compact-sm"
              to="/pisma/nowe"
              search={{ template: id }}
              aria-label={t('paper.template.useOne', { name })}
            >
              {t('paper.template.use')}
            </LinkButton>
          )}
          {mayChange && (
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={t('paper.template.changeOne', { name })}
              onClick={() => onChange(template)}
            >
              {t('paper.template.change')}
            </Button>
          )}
        </Group>
      </Table.Td>
    </Table.Tr>
  )
}
