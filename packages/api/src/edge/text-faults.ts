import type { FastifyRequest } from 'fastify';
import type { Fault } from '../problems/index.js';
import { pointerTo } from './pointer.js';

/** Faults in the text of path and query themselves, before any schema: broken escapes, U+0000. */
export function textFaults(request: FastifyRequest): readonly Fault[] {
  return [...queryFaults(request.raw.url ?? ''), ...pathFaults(request.params)];
}

/** The query parser leaves a broken escape as it stands, which would then be taken for text. */
function queryFaults(url: string): readonly Fault[] {
  const start = url.indexOf('?');
  if (start < 0) return [];
  return url
    .slice(start + 1)
    .split('&')
    .flatMap((pair) => {
      const [name = '', ...rest] = pair.split('=');
      const decoded = [decodedText(name), decodedText(rest.join('='))];
      const pointer = pointerTo(['query', decoded[0] ?? name]);
      if (decoded.includes(undefined)) return [{ pointer, code: 'broken-escape', detail: 'Not percent-encoded UTF-8' }];
      return decoded.some((text) => text?.includes('\0')) ? [nullCharacter(pointer)] : [];
    });
}

function pathFaults(params: unknown): readonly Fault[] {
  const named: readonly [string, unknown][] = Object.entries(params ?? {});
  return named
    .filter(([, value]) => typeof value === 'string' && value.includes('\0'))
    .map(([name]) => nullCharacter(pointerTo(['path', name])));
}

function decodedText(part: string): string | undefined {
  try {
    return decodeURIComponent(part.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}

function nullCharacter(pointer: string): Fault {
  return { pointer, code: 'null-character', detail: 'Text cannot hold U+0000' };
}
