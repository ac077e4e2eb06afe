import { type Example, idOf } from './example.js';

/** Four commands for a newcomer: read, change, read as of a day, and ask how it came about. */
export const thingsToTry = (address: string, plan: string, example: Example): string => {
  const url = `${address}/v1/plans/${plan}`;
  const target = idOf(example.slug, '#t4');
  return `
Try it in another terminal (API documentation: ${address}/docs)

1. Read the plan as it stands
   curl -si ${url}

2. Revise a target, if nobody changed the plan since you read it
   etag=$(curl -sI ${url} | tr -d '\\r' | sed -n 's/^etag: //p')
   curl -si ${url}/targets/${target}/revisions \\
     -H "If-Match: $etag" -H "Idempotency-Key: $(date +%s)" -H 'Content-Type: application/json' \\
     -d '{"effectiveOn":"2024-06-01","data":{"reading":"Mindst 65 nye aftaler"},"reason":"Tydeliggjort efter spørgsmål fra udvalget"}'

3. Read it as of the day before the revision
   curl -s "${url}?asOf=2024-05-31"

4. Ask how it came about
   curl -s "${url}/history?subject=${target}" -H 'Accept-Language: en'
`;
};
