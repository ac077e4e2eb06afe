import { sha256 } from '@planspor/projections';
import { etagOf } from '../edge/index.js';

/** The bytes of an answer with the ETag they have: the version they were read from, and a digest of them. */
export const readyFor = <Content extends string | Buffer>(
  content: Content,
  version: number,
): { readonly content: Content; readonly etag: string } => ({
  content,
  etag: etagOf(version, sha256(content).slice(0, 16)),
});
