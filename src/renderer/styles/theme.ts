import {
  ActionIcon,
  Button,
  createTheme,
  defaultVariantColorsResolver,
  NumberInput,
  Select,
  SegmentedControl,
  TextInput,
  Tooltip,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

const teal: MantineColorsTuple = [
  '#eefaf8',
  '#dbf3ef',
  '#bbe5de',
  '#94d2c9',
  '#6abcb1',
  '#439e92',
  '#2a8177',
  '#196a61',
  '#0d524a',
  '#083833',
];

const stone: MantineColorsTuple = [
  '#fbfaf8',
  '#f5f3f0',
  '#eae7e4',
  '#dbd9d5',
  '#c0bdb8',
  '#95928b',
  '#6c6862',
  '#504c46',
  '#33302b',
  '#201e19',
];

const night: MantineColorsTuple = [
  '#e6e8ea',
  '#c1c4c8',
  '#9b9fa3',
  '#777b80',
  '#494d53',
  '#33373c',
  '#262a30',
  '#181c21',
  '#121519',
  '#0c0f12',
];

/** The accent as tokens, so that both schemes keep their own contrast. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  const accent = input.color === undefined || input.color === input.theme.primaryColor;
  if (!accent) return colors;
  if (input.variant === 'filled')
    return {
      ...colors,
      background: 'var(--accent)',
      hover: 'var(--accent-strong)',
      color: 'var(--on-accent)',
    };
  if (input.variant === 'subtle')
    return {
      ...colors,
      color: 'var(--accent)',
      hover: 'var(--paper-hover)',
      hoverColor: 'var(--accent-strong)',
    };
  return colors;
};

const gentleTransition = { duration: 100, transition: 'fade' as const };

/** The component library, dressed in the tokens of tokens.css. */
export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 4 },
  variantColorResolver,
  colors: { teal, gray: stone, dark: night },
  fontFamily: 'var(--font-interface)',
  fontFamilyMonospace: 'var(--font-digits)',
  headings: { fontFamily: 'var(--font-interface)', fontWeight: '600' },
  fontSizes: {
    xs: 'var(--text-small)',
    sm: 'var(--text-body)',
    md: 'var(--text-body)',
    lg: 'var(--text-title)',
    xl: 'var(--text-figure)',
  },
  spacing: {
    xs: 'var(--space-2)',
    sm: 'var(--space-3)',
    md: 'var(--space-4)',
    lg: 'var(--space-6)',
    xl: 'var(--space-8)',
  },
  radius: { xs: '2px', sm: '3px', md: '4px', lg: '6px', xl: '8px' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ defaultProps: { size: 'sm', fw: 500 } }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray' } }),
    TextInput: TextInput.extend({ defaultProps: { size: 'sm' } }),
    NumberInput: NumberInput.extend({ defaultProps: { size: 'sm' } }),
    Select: Select.extend({
      defaultProps: {
        size: 'sm',
        allowDeselect: false,
        comboboxProps: { transitionProps: gentleTransition, shadow: 'md' },
      },
    }),
    SegmentedControl: SegmentedControl.extend({ defaultProps: { size: 'xs', transitionDuration: 100 } }),
    Tooltip: Tooltip.extend({
      defaultProps: { openDelay: 300, transitionProps: gentleTransition, multiline: true },
    }),
  },
});

/** The library's own variables, pointed at ours, so that its parts and ours are one sheet. */
export const cssVariables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-quiet)',
    '--mantine-color-placeholder': 'var(--ink-quiet)',
    '--mantine-color-default-border': 'var(--control-rule)',
    '--mantine-color-default-hover': 'var(--paper-hover)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-error': 'var(--loss)',
    '--mantine-shadow-md': 'var(--shadow)',
  };
  return {
    variables: {},
    light: { ...shared, '--mantine-color-default': 'var(--paper)' },
    dark: { ...shared, '--mantine-color-default': 'var(--paper-raised)' },
  };
};
