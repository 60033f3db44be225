import {
  AuditOutlined,
  CalendarOutlined,
  FolderOpenOutlined,
  FormOutlined,
  InboxOutlined,
  PartitionOutlined,
  QuestionCircleOutlined,
} from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Area } from '../../../engine/http/contract/session.ts';
import { useInbox } from '../../api/use-inbox.ts';
import { useWords } from '../use-words.ts';
import { AREA_PATHS, shownAreas, type ShownArea } from './areas.ts';

const ICONS: Readonly<Record<ShownArea, ReactNode>> = {
  inbox: <InboxOutlined />,
  cases: <FolderOpenOutlined />,
  submit: <FormOutlined />,
  design: <PartitionOutlined />,
  calendar: <CalendarOutlined />,
  audit: <AuditOutlined />,
};

interface RailProps {
  readonly areas: readonly Area[];
  readonly onChosen?: () => void;
}

/** The areas a person may open, in the order of his work; the first is his home. */
export function Rail({ areas, onChosen }: RailProps) {
  const { t } = useWords();
  return (
    <ul className="rail-list">
      {shownAreas(areas).map((area) => (
        <li key={area}>
          <Link
            to={AREA_PATHS[area]}
            activeOptions={{ exact: area !== 'audit' && area !== 'design', includeSearch: false }}
            activeProps={{ className: 'active', 'aria-current': 'page' }}
            onClick={onChosen}
          >
            {ICONS[area]}
            <span>{t(`shell.areas.${area}`)}</span>
            {area === 'inbox' && <OpenCount />}
          </Link>
        </li>
      ))}
      <li className="rail-last">
        <Link
          to="/help"
          activeProps={{ className: 'active', 'aria-current': 'page' }}
          onClick={onChosen}
        >
          <QuestionCircleOutlined />
          <span>{t('shell.areas.help')}</span>
        </Link>
      </li>
    </ul>
  );
}

function OpenCount() {
  const { t } = useWords();
  const { data } = useInbox({});
  if (!data || data.counts.todo === 0) return null;
  return (
    <span className="rail-count">
      <span aria-hidden="true">{data.counts.todo}</span>
      <span className="visually-hidden">{t('shell.openTasks', { count: data.counts.todo })}</span>
    </span>
  );
}
