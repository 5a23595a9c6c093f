/**
 * The icons that `:material/name:` can draw, as stroke paths on a 24 × 24 grid. No font is
 * loaded from anywhere; a name that is not here is drawn as a neutral dot.
 */

const CHECK = 'M5 12.5l4.5 4.5L19 7.5';
const CIRCLE = 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z';
const TRIANGLE = 'M12 4L2.8 20h18.4z';
const PAGE = 'M6 3h8l4 4v14H6zM14 3v4h4';
const PERSON = 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c0-4 3.5-6 8-6s8 2 8 6';
const TRAY = 'M4 16v4h16v-4';
const BARS = 'M5 20V11M12 20V4M19 20v-6';
const STAR = 'M12 3.5l2.6 5.6 6.1.7-4.5 4.2 1.2 6L12 17l-5.4 3 1.2-6-4.5-4.2 6.1-.7z';
const HEART = 'M12 20S4 15 4 9.2A4.2 4.2 0 0 1 12 7a4.2 4.2 0 0 1 8 2.2C20 15 12 20 12 20z';
const EYES = `${CIRCLE}M9 9.5v.6M15 9.5v.6`;
const LOOP = 'M19.5 12a7.5 7.5 0 1 1-2.2-5.3M18 3v4h-4';
const DATABASE = 'M4 6c0-4 16-4 16 0s-16 4-16 0zM4 6v12c0 4 16 4 16 0V6M4 12c0 4 16 4 16 0';
const GEAR =
  'M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.6l2.2 2.2M16.2 16.2l2.2 2.2M5.6 18.4l2.2-2.2M16.2 7.8l2.2-2.2';

const PATHS: { readonly [name: string]: string } = {
  account_circle: `${CIRCLE}M12 12.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM6.5 18c1-2.4 3-3.5 5.5-3.5s4.5 1.1 5.5 3.5`,
  add: 'M12 5v14M5 12h14',
  add_circle: `${CIRCLE}M12 8v8M8 12h8`,
  analytics: `M4 4h16v16H4zM8 16v-4M12 16V8M16 16v-2`,
  arrow_back: 'M20 12H5M11 6l-6 6 6 6',
  arrow_downward: 'M12 5v14M6 13l6 6 6-6',
  arrow_forward: 'M4 12h15M13 6l6 6-6 6',
  arrow_upward: 'M12 19V5M6 11l6-6 6 6',
  attach_file: 'M16 7v9a4 4 0 0 1-8 0V6.5a2.5 2.5 0 0 1 5 0V15a1 1 0 0 1-2 0V8',
  bar_chart: BARS,
  bolt: 'M13 3L5 13.5h6L10 21l9-11h-6z',
  bookmark: 'M6 4h12v17l-6-4-6 4z',
  bug_report: 'M8 9h8v6a4 4 0 0 1-8 0zM9 9a3 3 0 0 1 6 0M3 9l5 2M21 9l-5 2M3 19l5-3M21 19l-5-3M3 14h5M16 14h5',
  calendar_today: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4',
  cancel: `${CIRCLE}M9 9l6 6M15 9l-6 6`,
  chat: 'M4 4h16v12H9l-5 4z',
  check: CHECK,
  check_circle: `${CIRCLE}M8 12.5l2.8 2.8L16 9.5`,
  chevron_left: 'M14.5 6l-6 6 6 6',
  chevron_right: 'M9.5 6l6 6-6 6',
  close: 'M6 6l12 12M18 6L6 18',
  cloud: 'M7 18a4.5 4.5 0 0 1-.5-9 6 6 0 0 1 11.4 1.2A4 4 0 0 1 17.5 18z',
  code: 'M9 7l-5 5 5 5M15 7l5 5-5 5',
  content_copy: 'M9 8h11v13H9zM15 8V3H4v13h5',
  dark_mode: 'M20 14.5A8.5 8.5 0 1 1 9.5 4 7 7 0 0 0 20 14.5z',
  dashboard: 'M4 4h7v9H4zM13 4h7v5h-7zM13 11h7v9h-7zM4 15h7v5H4z',
  database: DATABASE,
  delete: 'M5 7h14M10 7V4h4v3M7 7l1 14h8l1-14M10.5 11v6M13.5 11v6',
  description: `${PAGE}M9 12h6M9 16h6`,
  done: CHECK,
  download: `M12 4v11M7 11l5 5 5-5${TRAY}`,
  edit: 'M4 20l1-5L16 4l4 4L9 19zM13.5 6.5l4 4',
  error: `${CIRCLE}M12 7.5V13M12 16.4v.2`,
  event: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4M13 13h4v4h-4z',
  expand_less: 'M6 14.5l6-6 6 6',
  expand_more: 'M6 9.5l6 6 6-6',
  face: `${CIRCLE}M9 10.5v.1M15 10.5v.1M8.5 14.5c1.8 2.4 5.2 2.4 7 0`,
  favorite: HEART,
  filter_alt: 'M4 5h16l-6.5 8v7l-3-2v-5z',
  flag: 'M6 21V4h12l-2.5 4L18 12H6',
  folder: 'M3 6h7l2 2h9v11H3z',
  fullscreen: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  fullscreen_exit: 'M9 4v5H4M20 9h-5V4M15 20v-5h5M4 15h5v5',
  group: 'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c0-4 3-6 6.5-6s6.5 2 6.5 6M15.5 4.5a3.5 3.5 0 0 1 0 6M18 14.5c2.2.8 3.5 2.7 3.5 5.5',
  help: `${CIRCLE}M9.5 9.5a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M12 16.6v.2`,
  history: 'M4.5 12a7.5 7.5 0 1 0 2.2-5.3M6 3v4h4M12 8v4.5l3 2',
  home: 'M4 11l8-7 8 7M6 9.5V20h4.5v-6h3v6H18V9.5',
  hourglass_empty: 'M7 4h10v3.5L13 12l4 4.5V20H7v-3.5L11 12 7 7.5z',
  image: 'M4 5h16v14H4zM4 16l5-5 4 4 2.5-2.5L20 17M15.5 9h.2',
  info: `${CIRCLE}M12 11v5.5M12 7.6v.2`,
  key: 'M8 12.5a3.8 3.8 0 1 0 0 .1zM8 12h13v3.5M17 12v3',
  keyboard_arrow_down: 'M6 9.5l6 6 6-6',
  keyboard_arrow_up: 'M6 14.5l6-6 6 6',
  light_mode: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4',
  lightbulb: 'M9 17h6M10 20.5h4M9 17c0-2.5-3-4-3-7.5a6 6 0 0 1 12 0c0 3.5-3 5-3 7.5z',
  link: 'M10 14a4 4 0 0 0 6 .5l3-3a4 4 0 0 0-5.7-5.7L12 7M14 10a4 4 0 0 0-6-.5l-3 3a4 4 0 0 0 5.7 5.7L12 17',
  location_on: 'M12 21s-7-6.5-7-11.5a7 7 0 0 1 14 0C19 14.5 12 21 12 21zM12 12a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  login: 'M13 4h6v16h-6M4 12h11M11 8l4 4-4 4',
  logout: 'M11 4H5v16h6M9 12h11M16 8l4 4-4 4',
  mail: 'M3 6h18v13H3zM3 7l9 6.5L21 7',
  menu: 'M4 7h16M4 12h16M4 17h16',
  monitoring: 'M4 20V4M4 20h16M7 15l4-4 3 3 5.5-6.5',
  more_horiz: 'M6 12h.1M12 12h.1M18 12h.1',
  more_vert: 'M12 6v.1M12 12v.1M12 18v.1',
  notifications: 'M6 17V11a6 6 0 0 1 12 0v6l1.5 1h-15zM10.5 20.5h3',
  open_in_new: 'M11 5H5v14h14v-6M14 4h6v6M20 4l-9 9',
  palette: 'M12 3a9 9 0 0 0 0 18c2 0 2-1.5 1.5-2.5-.6-1.4.2-2.5 1.7-2.5H18c2 0 3-1.6 3-4 0-5-4-9-9-9zM7.5 12h.1M9.5 7.5h.1M14.5 7.5h.1',
  pause: 'M8 5v14M16 5v14',
  person: PERSON,
  pets: 'M12 11.5c-3 0-5.5 3-5.5 5.5 0 3 3 3 5.5 2.5 2.5.5 5.5.5 5.5-2.5 0-2.5-2.5-5.5-5.5-5.5zM5.5 11v.1M18.5 11v.1M9 6.5v.1M15 6.5v.1',
  play_arrow: 'M8 5l11 7-11 7z',
  public: `${CIRCLE}M3 12h18M12 3c5 5.5 5 12.5 0 18-5-5.5-5-12.5 0-18z`,
  push_pin: 'M9 4h6v6l2.5 4h-11L9 10zM12 14v7',
  query_stats: 'M4 20V4M4 20h7M7 14l4-4 3 2 5-6M16 18.5a2.5 2.5 0 1 0 0-.1zM18 20l2.5 2',
  redo: 'M19 9H9a5 5 0 0 0 0 10h5M15 5l4 4-4 4',
  refresh: LOOP,
  remove: 'M5 12h14',
  restart_alt: LOOP,
  rocket_launch: 'M13 15l-4-4c1-5 5-8 11-8 0 6-3 10-8 11zM9 11H5l-1.5 4H7M13 15v4l-4 1.5V17M15.5 8.5h.1M4 20l2-2',
  save: 'M4 4h13l3 3v13H4zM8 4v5h7V4M7 20v-6h10v6',
  schedule: `${CIRCLE}M12 7v5.3l3.5 2`,
  school: 'M2.5 9.5L12 5l9.5 4.5L12 14zM6.5 11.5V17c3 2 8 2 11 0v-5.5M21.5 9.5V15',
  science: 'M9 3h6M10.5 3v6L5 19c-.5 1 0 2 1 2h12c1 0 1.5-1 1-2l-5.5-10V3M8 15h8',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5L21 21',
  send: 'M4 4l17 8-17 8 2.5-8zM6.5 12H13',
  sentiment_dissatisfied: `${EYES}M8.5 16c1-.9 2.2-1.4 3.5-1.4s2.5.5 3.5 1.4`,
  sentiment_neutral: `${EYES}M8.5 15h7`,
  sentiment_satisfied: `${EYES}M8.5 14.2c1 .9 2.2 1.4 3.5 1.4s2.5-.5 3.5-1.4`,
  sentiment_very_dissatisfied: `${EYES}M8 16.8c.8-2 2.3-3 4-3s3.2 1 4 3z`,
  sentiment_very_satisfied: `${EYES}M7.8 13.5h8.4c-.7 2.2-2.3 3.5-4.2 3.5s-3.5-1.3-4.2-3.5z`,
  settings: GEAR,
  share: 'M17 7.5a2.5 2.5 0 1 0 0-.1zM5 12a2.5 2.5 0 1 0 0-.1zM17 17a2.5 2.5 0 1 0 0-.1zM9.8 10.9l7-3.3M9.8 13l7 3.4',
  shopping_cart: 'M3 4h2.5L8 15h10l2.5-8H6.5M9 19.5h.1M17 19.5h.1',
  show_chart: 'M3 17l6-6 4 4 8-9',
  skip_next: 'M6 6l9 6-9 6zM18 6v12',
  skip_previous: 'M18 6l-9 6 9 6zM6 6v12',
  smart_toy: 'M6 8h12v11H6zM12 8V4.5M12 4.5v-.1M9.5 12v.1M14.5 12v.1M9.5 15.5h5M3.5 12v4M20.5 12v4',
  sort: 'M4 7h16M4 12h11M4 17h6',
  star: STAR,
  stop: 'M6 6h12v12H6z',
  sync: LOOP,
  table: 'M4 5h16v14H4zM4 10h16M4 14.5h16M10 10v9',
  table_chart: 'M4 5h16v14H4zM4 10h16M9.5 10v9M14.5 10v9',
  task_alt: 'M20.5 10A9 9 0 1 1 15 3.5M8 11.5l3.5 3.5L21 5',
  thumb_down: 'M7 4v10M3.5 4H16l3.5 7c.5 1.5-.3 3-2 3H14l1 4.5c.3 1.5-1.5 2.3-2.3 1.2L7 14',
  thumb_up: 'M7 20V10M3.5 20H16l3.5-7c.5-1.5-.3-3-2-3H14l1-4.5c.3-1.5-1.5-2.3-2.3-1.2L7 10',
  timer: 'M12 6a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15zM9.5 3h5M12 10v4',
  trending_down: 'M3 7l6 6 4-4 8 8M21 11.5V17h-5.5',
  trending_up: 'M3 17l6-6 4 4 8-8M21 12.5V7h-5.5',
  tune: 'M4 7h9M17 7h3M4 12h3M11 12h9M4 17h11M19 17h1M13 5v4M7 10v4M15 15v4',
  undo: 'M5 9h10a5 5 0 0 1 0 10h-5M9 5L5 9l4 4',
  upload: `M12 16V5M7 9l5-5 5 5${TRAY}`,
  verified: 'M12 3l2.5 2 3.2-.2.8 3.1L21 10l-1.2 3 .7 3.2-3 1-1.5 2.8-3-1L10 20.5 8 18l-3.2-.5.2-3.2L3 12l1.7-2.7L4.5 6l3.2-.5zM8.5 12l2.5 2.5 4.5-5',
  visibility: 'M2.5 12C6 5.5 18 5.5 21.5 12 18 18.5 6 18.5 2.5 12zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
  visibility_off: 'M2.5 12C6 5.5 18 5.5 21.5 12 18 18.5 6 18.5 2.5 12zM4 4l16 16',
  warning: `${TRIANGLE}M12 10v4.5M12 17.2v.2`,
  wb_sunny: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4',
  work: 'M3 8h18v12H3zM9 8V5h6v3M3 13h18'
};

const NEUTRAL = 'M12 10a2 2 0 1 0 0 4 2 2 0 0 0 0-4z';

/** The path of an icon; the neutral dot for a name we cannot draw. */
export function materialPath(name: string): string {
  return (Object.hasOwn(PATHS, name) && PATHS[name]) || NEUTRAL;
}
