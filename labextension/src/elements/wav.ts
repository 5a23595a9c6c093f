/** Sound as a WAV file: 16 bits, one channel. */

export function wav(channels: readonly Float32Array[], rate: number): Uint8Array<ArrayBuffer> {
  const length = channels[0]?.length ?? 0;
  const view = new DataView(new ArrayBuffer(HEADER + length * 2));
  writeHeader(view, length * 2, rate);
  for (let index = 0; index < length; index++) {
    const mean = channels.reduce((sum, channel) => sum + (channel[index] ?? 0), 0) / channels.length;
    view.setInt16(HEADER + index * 2, Math.max(-1, Math.min(1, mean)) * 0x7fff, true);
  }
  return new Uint8Array(view.buffer);
}

const HEADER = 44;

function writeHeader(view: DataView, size: number, rate: number): void {
  writeText(view, 0, 'RIFF');
  view.setUint32(4, HEADER - 8 + size, true);
  writeText(view, 8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  writeText(view, 36, 'data');
  view.setUint32(40, size, true);
}

function writeText(view: DataView, offset: number, text: string): void {
  for (let index = 0; index < text.length; index++) {
    view.setUint8(offset + index, text.charCodeAt(index));
  }
}
