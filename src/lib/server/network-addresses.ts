import { networkInterfaces, type NetworkInterfaceInfo } from 'node:os';

type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

/** Networks inside the machine: containers and virtual machines, not the school's. */
const INSIDE = /^(docker|br-|veth|virbr|vmnet|vboxnet|lxc|cni|podman)/;

/** How other devices in the same network reach this machine; none when it listens to one address only. */
export function networkAddresses(
	{ host, port }: { host: string; port: number | string },
	interfaces: Interfaces = networkInterfaces()
): string[] {
	if (host !== '0.0.0.0' && host !== '::') return [];
	return Object.entries(interfaces)
		.sort(([a], [b]) => Number(INSIDE.test(a)) - Number(INSIDE.test(b)))
		.flatMap(([, list]) => list ?? [])
		.filter(({ family, internal }) => family === 'IPv4' && !internal)
		.map(({ address }) => `http://${address}:${port}`);
}
