import { errorCodes, type FastifyRequest, type RequestPayload } from 'fastify';

/** A body as it came, piece by piece: a large one is never laid together as a whole, which would hold everybody up. */
export type BodyPieces = readonly Buffer[];

/** Smaller pieces are laid together until they are as long: a body sent byte by byte is no list of bytes. */
const longPiece = 64 * 1024;

const tooLarge = () => new errorCodes.FST_ERR_CTP_BODY_TOO_LARGE();

/**
 * Receives a body.
 *
 * @throws as Fastify does: FST_ERR_CTP_BODY_TOO_LARGE beyond what the route takes, FST_ERR_CTP_INVALID_CONTENT_LENGTH where
 * another length was announced, and what broke the connection, as the caller's fault (400)
 */
export function receivedBody(request: FastifyRequest, payload: RequestPayload): Promise<BodyPieces> {
  const limit = request.routeOptions.bodyLimit;
  const announced = Number(request.headers['content-length'] ?? Number.NaN);
  if (announced > limit) return Promise.reject(tooLarge());
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    let small: Buffer[] = [];
    let [length, ofSmall] = [0, 0];
    const layTogether = () => {
      if (small.length > 0) pieces.push(small.length === 1 && small[0] ? small[0] : Buffer.concat(small, ofSmall));
      [small, ofSmall] = [[], 0];
    };
    const leave = () => payload.off('data', take).off('end', finish).off('error', fail);
    const fail = (error: Error) => {
      leave();
      reject('statusCode' in error ? error : Object.assign(error, { statusCode: 400 }));
    };
    const take = (piece: Buffer) => {
      length += piece.length;
      ofSmall += piece.length;
      if (length > limit) return fail(tooLarge());
      small.push(piece);
      if (ofSmall >= longPiece) layTogether();
    };
    const finish = () => {
      if (!Number.isNaN(announced) && length !== announced)
        return fail(new errorCodes.FST_ERR_CTP_INVALID_CONTENT_LENGTH());
      layTogether();
      leave();
      resolve(pieces);
    };
    payload.on('data', take).on('end', finish).on('error', fail);
  });
}
