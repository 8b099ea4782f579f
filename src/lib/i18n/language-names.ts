import * as m from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';

/** Languages of Viet Nam by their ISO 639-3 codes, which systems have no names for. */
const OF_VIET_NAM: Readonly<Record<string, () => string>> = {
	tyz: m.common_language_tyz,
	nut: m.common_language_nut,
	blt: m.common_language_blt,
	mtq: m.common_language_mtq,
	ium: m.common_language_ium,
	kjg: m.common_language_kjg,
	pcc: m.common_language_pcc,
	hni: m.common_language_hni,
	jra: m.common_language_jra,
	rad: m.common_language_rad,
	bdq: m.common_language_bdq,
	sed: m.common_language_sed,
	kpm: m.common_language_kpm,
	hre: m.common_language_hre,
	cmo: m.common_language_cmo,
	sti: m.common_language_sti,
	bru: m.common_language_bru,
	ktv: m.common_language_ktv,
	jeh: m.common_language_jeh,
	rog: m.common_language_rog,
	cje: m.common_language_cje,
	cjm: m.common_language_cjm
};

/** Languages that books for children here are written in, and taught, besides those of Viet Nam. */
const OTHERS =
	'vi en fr de es pt it ru uk pl cs nl sv nb da fi hu ro el tr ar he fa hi bn ta ja ko zh zh-Hant yue th lo km my ms id fil hmn la eo';

/** The name of a language in the language of the page; a tag that nobody has a name for stands for itself. */
export function languageName(tag: string): string {
	const own = OF_VIET_NAM[tag];
	return own
		? own()
		: (new Intl.DisplayNames(getLocale(), { type: 'language', fallback: 'none' }).of(tag) ?? tag);
}

/** Languages to choose from, by name. */
export function languageOptions(): { value: string; label: string }[] {
	const tags = [...OTHERS.split(' '), ...Object.keys(OF_VIET_NAM)];
	const order = new Intl.Collator(getLocale());
	return tags
		.map((value) => ({ value, label: languageName(value) }))
		.sort((a, b) => order.compare(a.label, b.label));
}
