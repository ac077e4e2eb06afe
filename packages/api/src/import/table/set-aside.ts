import type { Sheet } from '../cells/sheet.js';
import { codeOf, lower } from '../cells/spelling.js';
import { cut } from '../request/faults.js';
import { optionOf } from './assign-roles.js';
import { type Assigning, giveRole, namedBy, refuseOption } from './assigning.js';
import { columnCalled, noColumn, placesOf } from './find-column.js';
import { roles, usualHeaders } from './roles.js';

/** Why a column without a header has no role: nothing may stand in it. */
export const withoutHeader = 'has no header and must be empty';

/** Columns that are set aside by the caller, or that the form says to hold no figure. */
export const assignSetAside = (assigning: Assigning, known: Sheet['known']): void => {
  const { columns, options, taken, ids } = assigning;
  for (const [index, header] of columns.entries()) {
    const why = known?.get(codeOf(lower(header))) ?? known?.get(lower(header));
    if (why !== undefined && !taken.has(index)) giveRole(assigning, index, 'set-aside', why);
  }
  if (options.ignore?.includes('*') !== true)
    for (const index of placesOf(columns, (header) => header === ''))
      if (!taken.has(index)) giveRole(assigning, index, 'set-aside', withoutHeader);
  for (const role of roles) {
    const option = optionOf[role];
    if (option === undefined || options[option] !== noColumn) continue;
    for (const index of placesOf(columns, (header) => usualHeaders[role].includes(header)))
      if (!taken.has(index)) giveRole(assigning, index, 'set-aside', `${option}=#0 says that it holds no ${role}`);
  }
  for (const wanted of options.ignore ?? []) {
    if (wanted === '*') continue;
    const found = columnCalled(columns, wanted, ids);
    if ('fault' in found) refuseOption(assigning, 'ignore', found.fault);
    else if (!taken.has(found.index)) giveRole(assigning, found.index, 'set-aside', namedBy(assigning, 'ignore'));
  }
};

/** What a file says must be read or set aside by somebody: a column that was overlooked may be what tells its rows apart. */
export const settleUnread = (assigning: Assigning): void => {
  const { columns, taken, options, faults } = assigning;
  const all = options.ignore?.includes('*') === true;
  for (const [index, header] of columns.entries()) {
    if (taken.has(index)) continue;
    if (all) {
      giveRole(
        assigning,
        index,
        'set-aside',
        `ignore=*${options.isGiven('ignore') ? '' : ' in the profile'} sets aside what is not read`,
      );
      continue;
    }
    faults.push({
      pointer: options.pointerTo('ignore'),
      code: 'column-not-read',
      detail: `Column ${index + 1}, "${cut(header)}", is neither read nor set aside: read it with population= or another role, choose rows by it with where=, or set it aside with ignore=`,
    });
  }
};
