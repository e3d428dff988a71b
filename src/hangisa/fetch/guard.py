"""An address after look-up into a verdict: public, private, or never."""

import ipaddress
import socket

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

# Where clouds keep the credentials of the machine.
METADATA = frozenset(
    ipaddress.ip_address(text)
    for text in ("169.254.169.254", "fd00:ec2::254", "168.63.129.16", "100.100.100.200")
)
NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
COMPATIBLE = ipaddress.IPv6Network("::/96")
GLOBAL_UNICAST = ipaddress.IPv6Network("2000::/3")
# Where mail, file, remote and database servers listen, never a news page.
ODD_PORTS = frozenset(
    (21, 22, 23, 25, 53, 110, 119, 143, 445, 465, 587, 993, 995, 3306, 5432, 6379)
)
# Anycast relays of 6to4, which ipaddress calls global.
RELAYS = ipaddress.IPv4Network("192.88.99.0/24")


def is_public(text: str) -> bool:
    """Tell whether an address is on the open internet, seen through every IPv6 wrapping."""
    address = _inner(_parse(text))
    if address in METADATA or address.is_multicast or not address.is_global:
        return False
    if isinstance(address, ipaddress.IPv6Address):
        return address in GLOBAL_UNICAST
    return address not in RELAYS


def permits(text: str, *, private: bool) -> bool:
    """Tell whether an address may be dialled; a metadata service only where its host is named."""
    return is_public(text) or (private and _inner(_parse(text)) not in METADATA)


def literal(host: str) -> str | None:
    """Return the address a host is written as, None for a name: 127.1, 0x7f.1, 2130706433, [::1]."""
    try:
        return str(ipaddress.ip_address(host.strip("[]")))
    except ValueError:
        pass
    try:
        return socket.inet_ntoa(socket.inet_aton(host))
    except OSError:
        return None


def _parse(text: str) -> Address:
    return ipaddress.ip_address(text.partition("%")[0])


def _inner(address: Address) -> Address:
    if isinstance(address, ipaddress.IPv4Address):
        return address
    if address in NAT64 or (address in COMPATIBLE and int(address) > 1):
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    inner = address.ipv4_mapped or address.sixtofour
    if inner is None and address.teredo is not None:
        inner = address.teredo[1]
    return inner or address
