import { Input, Segmented, Select } from 'antd';
import type { Box, InboxFilter, InboxResponse } from '../../engine/http/contract/inbox.ts';
import { CASE_KINDS } from '../cases/case-kinds.ts';
import { useWords } from '../ui/use-words.ts';
import '../ui/filters.css';

const BOXES: readonly Box[] = ['todo', 'claimable', 'done', 'started', 'all'];

interface InboxFiltersProps {
  readonly value: InboxFilter;
  readonly inbox: InboxResponse | undefined;
  readonly onChange: (next: Partial<InboxFilter>) => void;
}

/** Boxes with their counts, then what narrows the list. */
export function InboxFilters({ value, inbox, onChange }: InboxFiltersProps) {
  const { t, name } = useWords();
  const clear = <K extends keyof InboxFilter>(key: K, next: InboxFilter[K] | null) =>
    onChange({ [key]: next ?? undefined } as Partial<InboxFilter>);
  const countOf = (box: Box): number | undefined =>
    box === 'todo' || box === 'claimable' ? inbox?.counts[box] : undefined;

  return (
    <div className="filters">
      <Segmented<Box>
        aria-label={t('inbox.boxesLabel')}
        name="box"
        value={value.box ?? 'todo'}
        options={BOXES.map((box) => {
          const count = countOf(box);
          return {
            value: box,
            label:
              count === undefined
                ? t(`inbox.boxes.${box}`)
                : t('inbox.boxCount', { box: t(`inbox.boxes.${box}`), count }),
          };
        })}
        onChange={(box) => clear('box', box === 'todo' ? null : box)}
      />
      <div className="filters-narrow">
        <Select
          aria-label={t('inbox.sort.label')}
          value={value.sort ?? 'due'}
          options={(['due', 'arrived', 'number'] as const).map((sort) => ({
            value: sort,
            label: t(`inbox.sort.${sort}`),
          }))}
          onChange={(sort) => clear('sort', sort === 'due' ? null : sort)}
        />
        <Select
          aria-label={t('inbox.step')}
          placeholder={t('inbox.step')}
          allowClear
          value={value.step ?? null}
          options={(inbox?.steps ?? []).map(({ elementId, step, count }) => ({
            value: elementId,
            label: t('inbox.boxCount', { box: name(step), count }),
          }))}
          onChange={(step: string | undefined) => clear('step', step ?? null)}
        />
        <Select
          aria-label={t('inbox.kind')}
          placeholder={t('inbox.kind')}
          allowClear
          value={value.kind ?? null}
          options={CASE_KINDS.map((kind) => ({
            value: kind,
            label: t(`caseKind.${kind}`),
          }))}
          onChange={(kind: InboxFilter['kind']) => clear('kind', kind ?? null)}
        />
        <Input.Search
          id="inbox-number"
          aria-label={t('inbox.number')}
          placeholder={t('inbox.number')}
          allowClear
          defaultValue={value.number ?? ''}
          onSearch={(text) => clear('number', text.trim() === '' ? null : text.trim())}
        />
      </div>
    </div>
  );
}
