import { LockOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { DesignResources } from '../../engine/http/contract/definition.ts';
import { iconOf } from './kind-icon.ts';
import { markSign, type Mark } from './marks.ts';
import { isLocked } from './model.ts';
import { useStepWords } from './step-words.ts';
import type { Row } from './steps.ts';
import { useKindName } from './use-kind-name.ts';

interface StepRowProps {
  readonly row: Row;
  readonly resources: DesignResources;
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
  readonly expanded: boolean | undefined;
  readonly problems: number;
  readonly mark: Mark | undefined;
  readonly onSelect: () => void;
  readonly onOpen: () => void;
  readonly onFold: (closed: boolean) => void;
  readonly onGo: (id: string) => void;
}

/** One row: a step or a branch. The row itself has the focus, as a tree grid's rows do. */
export function StepRow(props: StepRowProps) {
  const { row, resources, isCurrent, isSelected, expanded, problems, mark } = props;
  const { t } = useTranslation();
  const kindName = useKindName();
  const words = useStepWords(resources);
  const isStep = row.type === 'step';
  return (
    <tr
      data-row={row.id}
      className={`bh-step bh-step-${row.type}`}
      aria-level={row.level}
      aria-selected={isSelected}
      {...(expanded === undefined ? {} : { 'aria-expanded': expanded })}
      tabIndex={isCurrent ? 0 : -1}
      onFocus={(event) => event.target === event.currentTarget && props.onSelect()}
      onClick={props.onSelect}
      onDoubleClick={props.onOpen}
    >
      <td className="bh-number">{row.number}</td>
      <td className="bh-name" style={{ paddingInlineStart: `${(row.level - 1) * 14 + 4}px` }}>
        {expanded !== undefined && (
          <button
            type="button"
            tabIndex={-1}
            className="bh-fold-mark"
            aria-label={t(expanded ? 'design.steps.collapse' : 'design.steps.expand')}
            onClick={(event) => {
              event.stopPropagation();
              props.onFold(expanded);
            }}
          >
            {expanded ? '▾' : '▸'}
          </button>
        )}
        {isStep && (
          <span className="bh-step-sign" title={kindName(row.kind)} aria-hidden="true">
            <span className={iconOf(row.element)} />
          </span>
        )}
        <span className="bh-step-words">
          {words.label(row) || (isStep ? kindName(row.kind) : '')}
          {isStep && <span className="visually-hidden"> {kindName(row.kind)}</span>}
          {isLocked(row.element, 'element') && <LockOutlined title={t('design.steps.locked')} />}
        </span>
        {mark && (
          <>
            <span className={`bh-sign bh-sign-${mark}`} aria-hidden="true">
              {markSign[mark]}
            </span>
            <span className="visually-hidden">{t(`simulation.mark.${mark}`)}</span>
          </>
        )}
        {problems > 0 && (
          <span
            className="bh-problem-badge"
            title={t('design.steps.problemCount', { count: problems })}
          >
            <span aria-hidden="true">{problems}</span>
            <span className="visually-hidden">
              {t('design.steps.problemCount', { count: problems })}
            </span>
          </span>
        )}
      </td>
      <td>{isStep ? words.who(row.element) : ''}</td>
      <td>{isStep ? words.term(row.element) : ''}</td>
      <td className="bh-ways">
        {row.ways.map(({ flow, target, number }) => (
          <button
            key={flow}
            type="button"
            tabIndex={-1}
            onClick={(event) => {
              event.stopPropagation();
              props.onGo(target);
            }}
          >
            {t('design.steps.toRow', { number })}
          </button>
        ))}
      </td>
    </tr>
  );
}
