/** Numbers for a reader: printf formats, and the names that Streamlit has for common ones. */

const PRINTF = /%([-+ 0#,]*)(\d*)(?:\.(\d+))?([diuufFeEgGxXos%])/g;

/** Write `value` as a printf format says: `%d`, `$%,.2f`, `%05.1f %%`. */
export function printf(format: string, value: number): string {
  return format.replace(PRINTF, (_, flags: string, width: string, precision: string | undefined, kind: string) =>
    kind === '%' ? '%' : pad(sign(convert(kind, value, precision, flags), value, flags), Number(width), flags)
  );
}

function convert(kind: string, value: number, precision: string | undefined, flags: string): string {
  if (!Number.isFinite(value)) {
    return String(value);
  }
  const places = precision === undefined ? undefined : Number(precision);
  const text = digits(kind, value, places);
  return flags.includes(',') ? group(text) : text;
}

function digits(kind: string, value: number, places: number | undefined): string {
  switch (kind) {
    case 'f':
    case 'F':
      return value.toFixed(places ?? 6);
    case 'e':
    case 'E':
      return exponent(value.toExponential(places ?? 6), kind);
    case 'g':
    case 'G':
      return String(Number(value.toPrecision(Math.max(1, places ?? 6))));
    case 'x':
      return Math.trunc(value).toString(16);
    case 'X':
      return Math.trunc(value).toString(16).toUpperCase();
    case 'o':
      return Math.trunc(value).toString(8);
    case 's':
      return String(value);
    default:
      return Math.trunc(value).toFixed(0);
  }
}

/** C writes at least two digits of exponent. */
function exponent(text: string, kind: string): string {
  const padded = text.replace(/e([+-])(\d)$/, 'e$10$2');
  return kind === 'E' ? padded.toUpperCase() : padded;
}

function group(text: string): string {
  const [whole = '', ...rest] = text.split('.');
  return [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...rest].join('.');
}

function sign(text: string, value: number, flags: string): string {
  const lead = flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
  return value >= 0 ? lead + text : text;
}

function pad(text: string, width: number, flags: string): string {
  if (flags.includes('-')) {
    return text.padEnd(width);
  }
  if (!flags.includes('0')) {
    return text.padStart(width);
  }
  const lead = /^[-+ ]?/.exec(text)?.[0] ?? '';
  return lead + text.slice(lead.length).padStart(width - lead.length, '0');
}

type Write = (value: number) => string;

function intl(options: Intl.NumberFormatOptions): Write {
  return value => new Intl.NumberFormat('en-US', options).format(value);
}

const NAMED: { readonly [name: string]: Write } = {
  plain: String,
  localized: value => new Intl.NumberFormat().format(value),
  percent: intl({ style: 'percent', maximumFractionDigits: 2 }),
  dollar: intl({ style: 'currency', currency: 'USD' }),
  euro: intl({ style: 'currency', currency: 'EUR' }),
  yen: intl({ style: 'currency', currency: 'JPY' }),
  accounting: intl({ style: 'currency', currency: 'USD', currencySign: 'accounting' }),
  compact: intl({ notation: 'compact', maximumFractionDigits: 1 }),
  scientific: intl({ notation: 'scientific', maximumFractionDigits: 3 }),
  engineering: intl({ notation: 'engineering', maximumFractionDigits: 3 }),
  bytes: intl({ notation: 'compact', style: 'unit', unit: 'byte', unitDisplay: 'narrow', maximumFractionDigits: 1 })
};

/** Write a number by a printf format or by one of the names; null means as it is. */
export function formatNumber(value: number, format: string | null): string {
  if (format === null || format === '') {
    return String(value);
  }
  return Object.hasOwn(NAMED, format) ? (NAMED[format]?.(value) ?? '') : printf(format, value);
}
