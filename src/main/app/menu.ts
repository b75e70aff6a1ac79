import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '@shared/contract/channels';
import type { Language } from '@shared/contract/views';
import { wordsIn } from '@main/words/words';

export interface MenuState {
  readonly language: Language;
  /** Whether a book is open: what needs one is greyed out otherwise. */
  readonly hasBook: boolean;
  readonly devTools: boolean;
  readonly send: (command: MenuCommand) => void;
}

type Item = MenuItemConstructorOptions;

/** Puts up the native menu in the app's language; called again whenever language or book changes. */
export function showMenu(state: MenuState): void {
  const mac = process.platform === 'darwin';
  const template = [
    ...(mac ? [appMenu(state)] : []),
    fileMenu(state, mac),
    editMenu(state),
    viewMenu(state),
    goMenu(state, mac),
    windowMenu(state, mac),
    helpMenu(state, mac),
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

function fileMenu(state: MenuState, mac: boolean): Item {
  const item = command(state);
  const { hasBook } = state;
  return {
    label: word(state, 'file'),
    submenu: [
      item('newBook', 'CmdOrCtrl+N'),
      item('openBook', 'CmdOrCtrl+O'),
      item('openSample'),
      { type: 'separator' },
      item('importFile', 'CmdOrCtrl+I'),
      { type: 'separator' },
      item('savePdf', 'CmdOrCtrl+S', hasBook),
      item('print', 'CmdOrCtrl+P', hasBook),
      { type: 'separator' },
      item('closeBook', 'CmdOrCtrl+Shift+W', hasBook),
      ...(mac ? [] : [item('settings', 'CmdOrCtrl+,'), separator, role(state, 'quit')]),
    ],
  };
}

function editMenu(state: MenuState): Item {
  const roles = ['undo', 'redo', null, 'cut', 'copy', 'paste', 'selectAll'] as const;
  return {
    label: word(state, 'edit'),
    submenu: roles.map((name) => (name === null ? separator : role(state, name))),
  };
}

function viewMenu(state: MenuState): Item {
  const roles = ['resetZoom', 'zoomIn', 'zoomOut', null, 'togglefullscreen'] as const;
  return {
    label: word(state, 'view'),
    submenu: [
      ...roles.map((name) => (name === null ? separator : role(state, name))),
      ...(state.devTools ? [separator, role(state, 'toggleDevTools')] : []),
    ],
  };
}

function goMenu(state: MenuState, mac: boolean): Item {
  const item = command(state);
  return {
    label: word(state, 'go'),
    submenu: [
      item('back', mac ? 'Cmd+[' : 'Alt+Left'),
      item('forward', mac ? 'Cmd+]' : 'Alt+Right'),
      separator,
      item('goTo', 'CmdOrCtrl+K'),
    ],
  };
}

function windowMenu(state: MenuState, mac: boolean): Item {
  const roles: readonly Item['role'][] = mac ? ['minimize', 'zoom', 'close'] : ['minimize', 'close'];
  return {
    label: word(state, 'window'),
    ...(mac ? { role: 'windowMenu' as const } : {}),
    submenu: roles.map((name) => role(state, name)),
  };
}

function helpMenu(state: MenuState, mac: boolean): Item {
  const item = command(state);
  const about: Item = { label: word(state, 'about'), click: () => app.showAboutPanel() };
  return {
    label: word(state, 'help'),
    role: 'help',
    submenu: [item('help', 'F1', true, 'definitions'), ...(mac ? [] : [separator, about])],
  };
}

function appMenu(state: MenuState): Item {
  const item = command(state);
  const roles = ['services', null, 'hide', 'hideOthers', 'unhide', null, 'quit'] as const;
  return {
    label: app.name,
    submenu: [
      { label: word(state, 'about'), role: 'about' },
      separator,
      item('settings', 'Cmd+,'),
      separator,
      ...roles.map((name) => (name === null ? separator : role(state, name))),
    ],
  };
}

const separator: Item = { type: 'separator' };

function command(state: MenuState) {
  return (name: MenuCommand, accelerator?: string, enabled = true, label: string = name): Item => ({
    label: word(state, label),
    enabled,
    click: () => state.send(name),
    ...(accelerator === undefined ? {} : { accelerator }),
  });
}

function role(state: MenuState, name: Item['role']): Item {
  return { role: name, label: word(state, String(name)) };
}

function word({ language }: MenuState, key: string): string {
  return wordsIn(language)(`menu:${key}`);
}
