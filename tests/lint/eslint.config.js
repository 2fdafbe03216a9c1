import { readFileSync } from 'node:fs';
import js from '@eslint/js';

// What the scripts may ask of a browser. A name that is missing here is a slip of the pen, or one to look up for old phones.
const browser = [
  'window', 'document', 'location', 'history', 'navigator', 'matchMedia', 'getSelection', 'setTimeout', 'clearTimeout',
  'XMLHttpRequest', 'Blob', 'URL', 'speechSynthesis', 'SpeechSynthesisUtterance',
];

const root = new URL('../../', import.meta.url);
const read = file => readFileSync(new URL(file, root), 'utf8');
const fileOf = script => `theme/assets/js/${script}.js`;
const found = (text, pattern) => [...text.matchAll(pattern)].map(match => match[1]);

// Scripts that are published as one file share one scope: each sees what the others declare.
const bundles = found(read('theme/Bundling/ThemeAssets.cs'), /AssetRecipe\.Script\(([^)]*)\)/g).map(list => found(list, /"([\w-]+)"/g));
const declaredIn = script => found(read(fileOf(script)), /^(?:function|var) (\w+)/gm);

// A script of several bundles sees for certain only what each of them gives it.
const sharedWith = script => bundles
  .filter(bundle => bundle.includes(script))
  .map(bundle => bundle.filter(other => other !== script).flatMap(declaredIn))
  .reduce((some, others) => some.filter(name => others.includes(name)));

const readonly = names => Object.fromEntries(names.map(name => [name, 'readonly']));

export default [
  {
    files: ['theme/assets/js/*.js'],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: { ecmaVersion: 5, sourceType: 'script', globals: readonly(browser) },
    rules: {
      ...js.configs.recommended.rules,
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-use-before-define': ['error', { functions: false, variables: false }],
      // What stands outside of functions is there for the other scripts; old browsers want a name for an error that nobody reads.
      'no-unused-vars': ['error', { vars: 'local', caughtErrors: 'none' }],
      'no-redeclare': ['error', { builtinGlobals: false }],
      // A value that holds until a try has its say is written for the reader.
      'no-useless-assignment': 'off',
    },
  },
  ...[...new Set(bundles.flat())].map(script => ({
    files: [fileOf(script)],
    languageOptions: { globals: readonly(sharedWith(script)) },
  })),
  {
    // The form is for the desk of somebody who writes an action: browsers of the last years.
    files: [fileOf('proposer')],
    languageOptions: { ecmaVersion: 2020 },
    // It takes control characters out of what people paste.
    rules: { 'no-control-regex': 'off' },
  },
];
