/** How dates and times are written: in the format that the script asks for, not in the browser's. */
import { formatDate } from './dateFormat';

export function dayText(day: string, format: string): string {
  return formatDate(microseconds(day), format);
}

export function clockText(clock: string, format: '12h' | '24h' | 'localized'): string {
  const time = microseconds(`1970-01-01T${clock}Z`);
  const seconds = clock.length > 5;
  if (format === 'localized') {
    const options = { timeStyle: seconds ? 'medium' : 'short', timeZone: 'UTC' } as const;
    return new Intl.DateTimeFormat(undefined, options).format(time / 1000);
  }
  return formatDate(time, format === '24h' ? (seconds ? 'HH:mm:ss' : 'HH:mm') : seconds ? 'hh:mm:ss A' : 'hh:mm A');
}

export function minuteText(minute: string, format: string): string {
  return formatDate(microseconds(`${minute}Z`), `${format}, HH:mm`);
}

function microseconds(iso: string): number {
  return Date.parse(iso) * 1000;
}
