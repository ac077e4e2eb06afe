import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DockerfileParser } from 'dockerfile-ast';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { shippedOptions } from '../packages/api/bench/own-server.js';
import { root } from './sources.js';

// What an operator takes: there is no container engine where tests run, so the files are read as an engine would read them.

const read = (path: string) => readFileSync(join(root, path), 'utf8');

describe('the image', () => {
  const dockerfile = DockerfileParser.parse(read('Dockerfile'));
  const argumentsOf = (keyword: string) =>
    dockerfile
      .getInstructions()
      .filter((each) => each.getKeyword() === keyword)
      .map((each) => each.getArguments().map((argument) => argument.getValue()));

  test('copies only what is there, each package with its manifest', () => {
    const copied = dockerfile
      .getCOPYs()
      .filter((copy) => copy.getFromFlag() === null)
      .flatMap((copy) =>
        copy
          .getArguments()
          .map((argument) => argument.getValue())
          .slice(0, -1),
      );
    expect(copied.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    // Without one of these the lockfile is refused.
    const install = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', '.pnpmfile.mjs', '.npmrc'];
    expect(copied).toEqual(expect.arrayContaining(install));
  });

  test('runs as nobody in particular, without a shell, and says whether it is ready', () => {
    expect(argumentsOf('USER')).toEqual([['nonroot']]);
    expect(dockerfile.getENTRYPOINTs().map((each) => each.getJSONStrings().map((word) => word.getJSONValue()))).toEqual(
      [['/nodejs/bin/node', 'packages/api/bin/planspor.mjs']],
    );
    expect(dockerfile.getHEALTHCHECKs()).toHaveLength(1);
    expect(existsSync(join(root, 'packages/api/bin/healthy.mjs'))).toBe(true);
  });

  test('is pinned to kept lines of its bases', () => {
    const images = dockerfile.getFROMs().map((from) => from.getImage());
    expect(images).toHaveLength(2);
    expect(images.filter((image) => image === null || /:latest$|^[^:]+$/.test(image))).toEqual([]);
  });
});

interface Service {
  readonly environment?: Readonly<Record<string, string>>;
  readonly secrets?: readonly string[];
  readonly read_only?: boolean;
  readonly volumes?: readonly string[];
}

describe('the compose file', () => {
  const { services, secrets } = parse(read('deploy/compose.yaml')) as {
    services: Readonly<Record<string, Service>>;
    secrets: Readonly<Record<string, { file: string }>>;
  };

  test('gives a secret as a file, to whom it concerns, and never as a value', () => {
    for (const { environment = {}, secrets: given = [] } of Object.values(services)) {
      const named = Object.entries(environment).filter(([name]) => name.endsWith('_FILE'));
      expect(named.map(([, path]) => path.replace('/run/secrets/', ''))).toEqual(
        expect.arrayContaining(given.slice(0, named.length)),
      );
      expect(Object.keys(environment).filter((name) => /PASSWORD$|_URL$|_KEY$/.test(name))).toEqual([]);
      expect(given.filter((name) => secrets[name] === undefined)).toEqual([]);
    }
  });

  test('lets nothing of ours write beside the database', () => {
    expect([services.server?.read_only, services.migrate?.read_only]).toEqual([true, true]);
  });

  test('mounts files that are there', () => {
    const mounted = (services.database?.volumes ?? []).filter((volume) => volume.startsWith('.'));
    expect(
      mounted.map((volume) => volume.split(':')[0]).filter((path) => !existsSync(join(root, 'deploy', path ?? ''))),
    ).toEqual([]);
  });
});

test('the systemd unit starts the program that the image starts, and both as it is measured', () => {
  const unit = read('deploy/planspor.service');
  expect(unit).toMatch(/^ExecStart=\S+node packages\/api\/bin\/planspor\.mjs serve$/m);
  expect(unit).toContain(`Environment="NODE_OPTIONS=${shippedOptions}"`);
  expect(read('Dockerfile')).toContain(`ENV NODE_OPTIONS="${shippedOptions}"`);
});
