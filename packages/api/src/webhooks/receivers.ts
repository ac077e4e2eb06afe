import { lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Addresses that are of a machine, a network or a purpose of its own, and of nobody in the internet [IANA special-purpose registries]. */
const special: readonly (readonly [network: string, prefix: number, family: 'ipv4' | 'ipv6'])[] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.0.2.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['198.51.100.0', 24, 'ipv4'],
  ['203.0.113.0', 24, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
];

const blocked = new BlockList();
for (const [network, prefix, family] of special) blocked.addSubnet(network, prefix, family);

// All that is given out to the internet is under 2000::/3, but for what carries an IPv4 address or is for documents.
const open = new BlockList();
open.addSubnet('2000::', 3, 'ipv6');
const within: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];
const blockedWithin = new BlockList();
for (const [network, prefix] of within) blockedWithin.addSubnet(network, prefix, 'ipv6');

/** Whether an address belongs to no receiver out there: this machine, a private network, a link, a document, many at once. */
export const isPrivateAddress = (address: string): boolean =>
  isIP(address) === 4
    ? blocked.check(address, 'ipv4')
    : !open.check(address, 'ipv6') || blockedWithin.check(address, 'ipv6');

/** What is wrong with the address of a receiver before anybody is asked who that is; undefined where it will do. */
export function receiverFault(text: string, allowPrivate: boolean): string | undefined {
  if (!URL.canParse(text)) return 'Expected an address such as https://example.dk/planspor';
  const { protocol, hostname, username, password } = new URL(text);
  if (username !== '' || password !== '') return 'An address with a name or a password is not taken';
  if (allowPrivate) return ['http:', 'https:'].includes(protocol) ? undefined : 'Expected https or http';
  const address = hostname.replace(/^\[|\]$/g, '');
  if (protocol !== 'https:') return 'Expected https';
  const isNamedHere = /(^|\.)localhost\.?$/i.test(hostname);
  return isNamedHere || (isIP(address) !== 0 && isPrivateAddress(address))
    ? 'Not an address in the internet'
    : undefined;
}

/** Looks a name up and refuses one that leads to a private address, each time it is connected to: a name may change. */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    const [first] = found ?? [];
    if (error !== null) callback(error, '', 0);
    else if (first === undefined || found.some(({ address }) => isPrivateAddress(address)))
      callback(new Error('the name leads to a private address'), '', 0);
    else if (options.all === true) callback(null, found);
    else callback(null, first.address, first.family);
  });
};
