import { isIPv6 } from 'node:net';

/** One household gets a /64: counting single IPv6 addresses would count nothing. */
const IPV6_NETWORK_GROUPS = 4;
const MAPPED_IPV4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/iu;

/** The part of a client's address that is counted: the IPv4 address, or the IPv6 network. */
export function clientNetwork(address: string | undefined): string {
  if (address === undefined || address === '') return 'unknown';
  const mapped = MAPPED_IPV4.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  return isIPv6(address)
    ? `${expandedGroups(address).slice(0, IPV6_NETWORK_GROUPS).join(':')}::/64`
    : address;
}

/** The eight groups of an IPv6 address with "::" written out. */
function expandedGroups(address: string): string[] {
  const [plain = ''] = address.split('%');
  const [head = '', tail] = plain.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const missing = tail === undefined ? 0 : 8 - before.length - after.length;
  return [...before, ...Array.from({ length: missing }, () => '0'), ...after].map((group) =>
    Number.parseInt(group, 16).toString(16),
  );
}
