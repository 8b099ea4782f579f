import { formatBytes } from '#lib/i18n/format.ts';
import * as m from '#lib/paraglide/messages.js';

/**
 * Why a file is not taken, and what to do now. `code` is what the page itself found or the body of the server's answer,
 * `status` its number; 0 when nothing answered at all.
 */
export function refusalWords({ code, status }: { code: string; status: number }, limit: number): string {
	if (code === 'upload-none') return m.deposit_upload_none();
	if (code === 'upload-kind') return m.deposit_upload_kind();
	if (code === 'upload-empty') return m.deposit_upload_empty();
	if (code === 'upload-too-large' || status === 413)
		return m.deposit_upload_too_large({ limit: formatBytes(limit) });
	if (code === 'storage-full' || status === 507) return m.deposit_upload_full();
	if (status === 401 || status === 403) return m.deposit_upload_signed_out();
	if (status === 429) return m.deposit_upload_busy();
	if (status >= 500) return m.deposit_upload_broke();
	if (status >= 400) return m.deposit_upload_refused();
	return m.deposit_upload_failed();
}
