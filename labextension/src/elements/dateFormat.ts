/** Dates and times, written by a pattern as moment.js has them: `YYYY-MM-DD HH:mm`. All in UTC. */

const TOKENS = /\[([^\]]*)\]|YYYY|YY|MMMM|MMM|MM|M|DDDD|DDD|DD|D|dddd|ddd|HH|H|hh|h|mm|m|ss|s|SSS|A|a/g;

const WRITERS: { readonly [token: string]: (date: Date) => string } = {
  YYYY: date => pad(date.getUTCFullYear(), 4),
  YY: date => pad(date.getUTCFullYear() % 100),
  MMMM: date => word(date, { month: 'long' }),
  MMM: date => word(date, { month: 'short' }),
  MM: date => pad(date.getUTCMonth() + 1),
  M: date => String(date.getUTCMonth() + 1),
  DDDD: date => pad(dayOfYear(date), 3),
  DDD: date => String(dayOfYear(date)),
  DD: date => pad(date.getUTCDate()),
  D: date => String(date.getUTCDate()),
  dddd: date => word(date, { weekday: 'long' }),
  ddd: date => word(date, { weekday: 'short' }),
  HH: date => pad(date.getUTCHours()),
  H: date => String(date.getUTCHours()),
  hh: date => pad(hour12(date)),
  h: date => String(hour12(date)),
  mm: date => pad(date.getUTCMinutes()),
  m: date => String(date.getUTCMinutes()),
  ss: date => pad(date.getUTCSeconds()),
  s: date => String(date.getUTCSeconds()),
  SSS: date => pad(date.getUTCMilliseconds(), 3),
  A: date => (date.getUTCHours() < 12 ? 'AM' : 'PM'),
  a: date => (date.getUTCHours() < 12 ? 'am' : 'pm')
};

function pad(value: number, length = 2): string {
  return String(value).padStart(length, '0');
}

function hour12(date: Date): number {
  return date.getUTCHours() % 12 || 12;
}

function word(date: Date, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' }).format(date);
}

function dayOfYear(date: Date): number {
  return Math.round((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 0)) / 86_400_000);
}

export function formatDate(microseconds: number, pattern: string): string {
  const date = new Date(microseconds / 1000);
  return pattern.replace(TOKENS, (token, literal?: string) => literal ?? WRITERS[token]?.(date) ?? token);
}
