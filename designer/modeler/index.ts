import NativeCopyPaste from 'bpmn-js-native-copy-paste';
import Grid from 'diagram-js-grid';
import Minimap from 'diagram-js-minimap';
import { AppendMenu, MoreMenu } from './append-menu.ts';
import type { CanvasModule, CommandStack } from './canvas-types.ts';
import { ContextPad } from './context-pad.ts';
import type { CanvasWords } from './drawing-kit.ts';
import { InsertStep } from './insert-step.ts';
import { LabelFit } from './label-fit.ts';
import { Language } from './language.ts';
import { Palette } from './palette.ts';
import { Renderer } from './renderer.ts';
import { Rules } from './rules.ts';
import { SET_PARTS, SetParts } from './set-parts.ts';
import type { Translate } from './translate.ts';

export const INSERT_STEP = 'bh.insertStep';

class Commands {
  static $inject = ['commandStack'];
  constructor(commandStack: CommandStack) {
    commandStack.registerHandler(INSERT_STEP, InsertStep);
    commandStack.registerHandler(SET_PARTS, SetParts);
  }
}

/** The canvas of an editor: the library's modules, ours over them. */
export const editorModules = (
  words: CanvasWords,
  translate: Translate,
): readonly CanvasModule[] => [
  Grid as CanvasModule,
  Minimap as CanvasModule,
  NativeCopyPaste as CanvasModule,
  {
    __init__: [
      'bhContextPad',
      'bhMoreMenu',
      'bhAppendMenu',
      'bhRules',
      'bhRenderer',
      'bhLabelFit',
      'bhCommands',
      'bhLanguage',
    ],
    'config.words': ['value', words],
    translate: ['value', translate],
    paletteProvider: ['type', Palette],
    bhContextPad: ['type', ContextPad],
    bhMoreMenu: ['type', MoreMenu],
    bhAppendMenu: ['type', AppendMenu],
    bhRules: ['type', Rules],
    bhRenderer: ['type', Renderer],
    bhLabelFit: ['type', LabelFit],
    bhCommands: ['type', Commands],
    bhLanguage: ['type', Language],
  },
];

/** The canvas of a reader: the same look, and a map to find the way. */
export const readerModules = (translate: Translate): readonly CanvasModule[] => [
  Minimap as CanvasModule,
  {
    __init__: ['bhRenderer', 'bhLabelFit', 'bhLanguage'],
    translate: ['value', translate],
    bhRenderer: ['type', Renderer],
    bhLabelFit: ['type', LabelFit],
    bhLanguage: ['type', Language],
  },
];
