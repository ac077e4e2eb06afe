// Kysely's engines field asks for Node 22, though both of its dialects that we use run on Node 20.19 and 20.20.
// Without this an install on Node 20 begins with a warning that would worry a newcomer for nothing.
export const hooks = {
  readPackage(pkg) {
    if (pkg.name === 'kysely') delete pkg.engines;
    return pkg;
  },
};
