import encodeQR from 'qr';

/** A QR code as a drawing: a square of so many units, and the path that fills its dark ones. */
export interface QrCode {
  readonly size: number;
  readonly path: string;
}

/** The quiet zone around a code, in modules (ISO/IEC 18004 asks for four). */
const quietZone = 4;

/** The QR code of an address, with enough correction for a poster that has been folded. It is drawn on the server; no page of ours runs a script. */
export function qrCode(address: string): QrCode {
  const modules = encodeQR(address, 'raw', { ecc: 'quartile', border: quietZone });
  const dark = modules.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return { size: modules.length, path: dark.join('') };
}
