import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useHotkeys } from 'react-hotkeys-hook';
import type { InboxTask } from '../../engine/http/contract/inbox.ts';
import { hotkeys } from '../ui/shell/hotkeys.ts';
import { TaskRow } from './task-row.tsx';

interface TaskListProps {
  readonly tasks: readonly InboxTask[];
  readonly closed: boolean;
}

/** The rows; J and K move through them, Enter opens. */
export function TaskList({ tasks, closed }: TaskListProps) {
  const list = useRef<HTMLUListElement>(null);
  const [at, setAt] = useState(-1);
  const navigate = useNavigate();

  const move = (by: number) => {
    const next = Math.min(Math.max(at + by, 0), tasks.length - 1);
    setAt(next);
    list.current?.querySelectorAll('a')[next]?.focus();
  };
  useHotkeys([hotkeys.next.keys, 'down'], () => move(1), { preventDefault: true });
  useHotkeys([hotkeys.previous.keys, 'up'], () => move(-1), { preventDefault: true });
  useHotkeys(hotkeys.filter.keys, () => document.getElementById('inbox-number')?.focus(), {
    preventDefault: true,
  });
  useHotkeys(hotkeys.open.keys, () => {
    const task = tasks[at];
    if (task && document.activeElement === document.body) {
      void navigate({ to: '/tasks/$taskId', params: { taskId: task.id } });
    }
  });

  return (
    <ul className="task-list" ref={list}>
      {tasks.map((task) => (
        <TaskRow key={task.id} task={task} closed={closed} />
      ))}
    </ul>
  );
}
