import { useNavigate } from '@tanstack/react-router';
import { Modal } from 'antd';
import { useState } from 'react';
import { useHotkeys } from 'react-hotkeys-hook';
import type { Area } from '../../../engine/http/contract/session.ts';
import { useWords } from '../use-words.ts';
import { hotkeys, type HotkeyName } from './hotkeys.ts';

/** The keys that work everywhere, and the dialog that lists all of them. */
export function HotkeyHelp({ areas }: { readonly areas: readonly Area[] }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  useHotkeys(hotkeys.help.keys, () => setOpen(true));
  useHotkeys(hotkeys.goInbox.keys, () => void navigate({ to: '/inbox' }), {
    enabled: areas.includes('inbox'),
  });
  useHotkeys(hotkeys.goCases.keys, () => void navigate({ to: '/cases' }), {
    enabled: areas.includes('cases'),
  });
  useHotkeys(hotkeys.goDesign.keys, () => void navigate({ to: '/design' }), {
    enabled: areas.includes('design'),
  });

  return (
    <Modal open={open} onCancel={() => setOpen(false)} footer={null} title={t('hotkeys.title')}>
      <table className="hotkey-table">
        <thead>
          <tr>
            <th scope="col">{t('hotkeys.key')}</th>
            <th scope="col">{t('hotkeys.does')}</th>
            <th scope="col">{t('hotkeys.where')}</th>
          </tr>
        </thead>
        <tbody>
          {(Object.keys(hotkeys) as HotkeyName[]).map((key) => (
            <tr key={key}>
              <td>
                <kbd>{hotkeys[key].shown}</kbd>
              </td>
              <td>{t(`hotkeys.names.${key}`)}</td>
              <td>{t(`hotkeys.scopes.${hotkeys[key].scope}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  );
}
