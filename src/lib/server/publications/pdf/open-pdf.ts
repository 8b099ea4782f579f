import type { Findings } from '../findings.ts';
import type { Limits } from '../limits.ts';
import type { OpenedPublication } from '../manifest.ts';
import type { OpenContext } from '../open-context.ts';

export async function openPdf(
	_context: OpenContext,
	_limits: Limits,
	findings: Findings
): Promise<Omit<OpenedPublication, 'originalSha256' | 'originalBytes' | 'findings'>> {
	return findings.refuse('pdf-broken');
}
