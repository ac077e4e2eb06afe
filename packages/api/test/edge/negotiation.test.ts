import { describe, expect, test } from 'vitest';
import { preferredLanguage, preferredType, vary } from '../../src/edge/index.js';
import { edge } from './support.js';

const offered = ['application/json', 'text/csv', 'application/xml'] as const;

describe('the media type', () => {
  test.each<[string | undefined, string | undefined]>([
    [undefined, 'application/json'],
    ['*/*', 'application/json'],
    ['text/csv', 'text/csv'],
    ['Text/CSV', 'text/csv'],
    ['text/*', 'text/csv'],
    ['text/csv;q=0.5, application/xml', 'application/xml'],
    ['application/*;q=0.9, application/json;q=0.1', 'application/xml'],
    ['*/*, application/json;q=0', 'text/csv'],
    ['image/png', undefined],
    ['application/json;q=0', undefined],
    ['text/csv;q=2', undefined],
    ['', 'application/json'],
  ])('of Accept %s is %s', (accept, type) => {
    expect(preferredType({ raw: { headers: accept === undefined ? {} : { accept } } }, offered)).toBe(type);
  });
});

describe('the language', () => {
  test.each([
    [undefined, 'da'],
    ['en', 'en'],
    ['en-GB,en;q=0.9,da;q=0.8', 'en'],
    ['da-DK, en;q=0.9', 'da'],
    ['de', 'da'],
    ['de, *;q=0.1', 'da'],
    ['da;q=0, *', 'en'],
  ])('of Accept-Language %s is %s', (accepted, language) => {
    const headers = accepted === undefined ? {} : { 'accept-language': accepted };
    expect(preferredLanguage({ raw: { headers } }, ['da', 'en'])).toBe(language);
  });
});

test('Vary gathers what counted, each once', async () => {
  const app = await edge();
  app.get('/x', { schema: { hide: true } }, async (_request, reply) => {
    vary(reply, 'Accept');
    vary(reply, 'Accept-Language', 'Accept');
    return '';
  });
  expect((await app.inject('/x')).headers.vary).toBe('Accept, Accept-Language');
});
