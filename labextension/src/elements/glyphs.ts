/**
 * The signs of our own controls, as stroke paths on a 24 × 24 grid: they are there at once, while
 * the icons that scripts name come from a font (icon.tsx).
 */

const CHECK = 'M5 12.5l4.5 4.5L19 7.5';
const CIRCLE = 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z';
const TRIANGLE = 'M12 4L2.8 20h18.4z';
const PERSON = 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c0-4 3.5-6 8-6s8 2 8 6';
const TRAY = 'M4 16v4h16v-4';
const STAR = 'M12 3.5l2.6 5.6 6.1.7-4.5 4.2 1.2 6L12 17l-5.4 3 1.2-6-4.5-4.2 6.1-.7z';
const EYES = `${CIRCLE}M9 9.5v.6M15 9.5v.6`;

export const GLYPHS = {
  add: 'M12 5v14M5 12h14',
  arrow_downward: 'M12 5v14M6 13l6 6 6-6',
  arrow_upward: 'M12 19V5M6 11l6-6 6 6',
  check: CHECK,
  chevron_left: 'M14.5 6l-6 6 6 6',
  chevron_right: 'M9.5 6l6 6-6 6',
  close: 'M6 6l12 12M18 6L6 18',
  content_copy: 'M9 8h11v13H9zM15 8V3H4v13h5',
  download: `M12 4v11M7 11l5 5 5-5${TRAY}`,
  error: `${CIRCLE}M12 7.5V13M12 16.4v.2`,
  expand_less: 'M6 14.5l6-6 6 6',
  expand_more: 'M6 9.5l6 6 6-6',
  fullscreen: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  fullscreen_exit: 'M9 4v5H4M20 9h-5V4M15 20v-5h5M4 15h5v5',
  help: `${CIRCLE}M9.5 9.5a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M12 16.6v.2`,
  link: 'M10 14a4 4 0 0 0 6 .5l3-3a4 4 0 0 0-5.7-5.7L12 7M14 10a4 4 0 0 0-6-.5l-3 3a4 4 0 0 0 5.7 5.7L12 17',
  person: PERSON,
  remove: 'M5 12h14',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5L21 21',
  sentiment_dissatisfied: `${EYES}M8.5 16c1-.9 2.2-1.4 3.5-1.4s2.5.5 3.5 1.4`,
  sentiment_neutral: `${EYES}M8.5 15h7`,
  sentiment_satisfied: `${EYES}M8.5 14.2c1 .9 2.2 1.4 3.5 1.4s2.5-.5 3.5-1.4`,
  sentiment_very_dissatisfied: `${EYES}M8 16.8c.8-2 2.3-3 4-3s3.2 1 4 3z`,
  sentiment_very_satisfied: `${EYES}M7.8 13.5h8.4c-.7 2.2-2.3 3.5-4.2 3.5s-3.5-1.3-4.2-3.5z`,
  smart_toy: 'M6 8h12v11H6zM12 8V4.5M12 4.5v-.1M9.5 12v.1M14.5 12v.1M9.5 15.5h5M3.5 12v4M20.5 12v4',
  star: STAR,
  thumb_down: 'M7 4v10M3.5 4H16l3.5 7c.5 1.5-.3 3-2 3H14l1 4.5c.3 1.5-1.5 2.3-2.3 1.2L7 14',
  thumb_up: 'M7 20V10M3.5 20H16l3.5-7c.5-1.5-.3-3-2-3H14l1-4.5c.3-1.5-1.5-2.3-2.3-1.2L7 10',
  visibility: 'M2.5 12C6 5.5 18 5.5 21.5 12 18 18.5 6 18.5 2.5 12zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
  visibility_off: 'M2.5 12C6 5.5 18 5.5 21.5 12 18 18.5 6 18.5 2.5 12zM4 4l16 16',
  warning: `${TRIANGLE}M12 10v4.5M12 17.2v.2`
} as const;

export type GlyphName = keyof typeof GLYPHS;
