/** Every key of the office app. The help dialog is made of this table, so that none is undocumented. */
export const hotkeys = {
  search: { keys: 'mod+k', shown: 'Ctrl K', scope: 'everywhere' },
  help: { keys: 'shift+slash', shown: '?', scope: 'everywhere' },
  goInbox: { keys: 'g>i', shown: 'G I', scope: 'everywhere' },
  goCases: { keys: 'g>c', shown: 'G C', scope: 'everywhere' },
  goDesign: { keys: 'g>d', shown: 'G D', scope: 'everywhere' },
  next: { keys: 'j', shown: 'J', scope: 'lists' },
  previous: { keys: 'k', shown: 'K', scope: 'lists' },
  open: { keys: 'enter', shown: 'Enter', scope: 'lists' },
  filter: { keys: 'slash', shown: '/', scope: 'lists' },
  submit: { keys: 'mod+enter', shown: 'Ctrl Enter', scope: 'task' },
  transfer: { keys: 'alt+t', shown: 'Alt T', scope: 'task' },
  urge: { keys: 'alt+u', shown: 'Alt U', scope: 'task' },
} as const;

export type HotkeyName = keyof typeof hotkeys;
