import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import type { MouseEvent, ReactNode } from 'react';

interface LinkButtonProps {
  readonly to: string;
  readonly primary?: boolean;
  readonly label?: string;
  readonly children: ReactNode;
}

/** A link that looks like a button: it stays in the app, and still opens in a new tab. */
export function LinkButton({ to, primary = false, label, children }: LinkButtonProps) {
  const navigate = useNavigate();
  const go = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void navigate({ href: to });
  };
  return (
    <Button
      href={to}
      onClick={go}
      {...(primary ? { type: 'primary' as const } : {})}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      {children}
    </Button>
  );
}
