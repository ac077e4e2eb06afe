import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import { type ProblemKind, problem, problemKind, problems } from '../problems/index.js';
import { answers } from './answers.js';
import type { EdgeServer } from './edge-types.js';
import { preferredType, vary } from './negotiation.js';

const page = { 'text/html': z.string(), 'text/markdown': z.string() };

/** `/problems` and `/problems/{code}`: where the `type` of a problem document leads. */
export function registerProblemPages(app: EdgeServer): void {
  app.get('/problems', {
    schema: {
      operationId: 'listProblems',
      summary: 'Every kind of problem this API answers with',
      tags: ['operations'],
      response: answers({ 200: { description: 'A page that lists the kinds', content: page } }),
    },
    handler: async (request, reply) => sendPage(request, reply, 'Problems', allProblems),
  });
  app.get('/problems/:code', {
    schema: {
      operationId: 'readProblem',
      summary: 'What one kind of problem means',
      tags: ['operations'],
      params: z.strictObject({ code: z.string().describe('The `code` of a problem document') }),
      response: answers({ 200: { description: 'A page about the kind', content: page } }),
    },
    handler: async (request, reply) => {
      const { code } = request.params;
      const kind = problemKind(code);
      if (kind === undefined) throw problem('not-found');
      return sendPage(request, reply, kind.title, partsOf(code, kind));
    },
  });
}

/** A page is a few paragraphs; a link is written in markdown and becomes HTML where HTML is wanted. */
type Paragraph = string | { readonly text: string; readonly href: string };

const allProblems: readonly Paragraph[] = Object.entries(problems).map(([code, { status, title }]) => ({
  text: `${status} ${code}: ${title}`,
  href: `/problems/${code}`,
}));

function partsOf(code: string, kind: ProblemKind): readonly Paragraph[] {
  const members = Object.keys(kind.members ?? {});
  return [
    `Status ${kind.status}, code ${code}.`,
    kind.description,
    ...(members.length === 0 ? [] : [`Its documents also carry ${members.join(', ')}.`]),
    { text: 'All problems', href: '/problems' },
  ];
}

function sendPage(request: FastifyRequest, reply: FastifyReply, title: string, parts: readonly Paragraph[]) {
  const type = preferredType(request, ['text/html', 'text/markdown']) ?? 'text/html';
  vary(reply, 'Accept');
  reply.header('content-type', `${type}; charset=utf-8`);
  return reply.send(type === 'text/html' ? html(title, parts) : markdown(title, parts));
}

function markdown(title: string, parts: readonly Paragraph[]): string {
  const lines = parts.map((part) => (typeof part === 'string' ? part : `[${part.text}](${part.href})`));
  return `${[`# ${title}`, ...lines].join('\n\n')}\n`;
}

function html(title: string, parts: readonly Paragraph[]): string {
  const lines = parts.map((part) =>
    typeof part === 'string'
      ? `<p>${escaped(part)}</p>`
      : `<p><a href="${escaped(part.href)}">${escaped(part.text)}</a></p>`,
  );
  const head = `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title></head>`;
  return `${head}\n<body><h1>${escaped(title)}</h1>\n${lines.join('\n')}\n</body></html>\n`;
}

function escaped(text: string): string {
  const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (mark) => marks[mark] ?? mark).replace(/`([^`]*)`/g, '<code>$1</code>');
}
