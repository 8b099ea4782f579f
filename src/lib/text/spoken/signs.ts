/** Signs that are said wherever they stand between words or numbers. */
const SAID: Readonly<Record<string, string>> = {
	'+': 'cộng',
	'=': 'bằng',
	'×': 'nhân',
	'✕': 'nhân',
	'⋅': 'nhân',
	'÷': 'chia',
	'±': 'cộng trừ',
	'>': 'lớn hơn',
	'<': 'bé hơn',
	'≥': 'lớn hơn hoặc bằng',
	'⩾': 'lớn hơn hoặc bằng',
	'≤': 'bé hơn hoặc bằng',
	'⩽': 'bé hơn hoặc bằng',
	'≠': 'khác',
	'≈': 'xấp xỉ',
	'√': 'căn bậc hai của',
	'∞': 'vô cực',
	'∈': 'thuộc',
	'∉': 'không thuộc',
	'⊂': 'là tập con của',
	'∪': 'hợp',
	'∩': 'giao',
	'∅': 'tập rỗng',
	'∠': 'góc',
	'△': 'tam giác',
	'∆': 'tam giác',
	'⊥': 'vuông góc với',
	'∥': 'song song với',
	'⇒': 'suy ra',
	'⇔': 'tương đương với',
	'&': 'và',
	'%': 'phần trăm',
	'‰': 'phần nghìn',
	'°': 'độ',
	'℃': 'độ xê',
	'℉': 'độ ép',
	'@': 'a còng',
	'№': 'số',
	$: 'đô la',
	'€': 'ơ rô',
	'£': 'bảng Anh',
	'¥': 'yên',
	'₫': 'đồng',
	'²': 'bình phương',
	'³': 'lập phương',
	'½': 'một phần hai',
	'⅓': 'một phần ba',
	'⅔': 'hai phần ba',
	'¼': 'một phần tư',
	'¾': 'ba phần tư',
	'⅕': 'một phần năm',
	'⅛': 'một phần tám',
	'♯': 'thăng',
	'♭': 'giáng',
	'№.': 'số'
};

/** What a sign is called; '' : it is not said. */
export function signSaid(sign: string): string {
	return Object.hasOwn(SAID, sign) ? (SAID[sign] ?? '') : '';
}

/** Signs of sums and comparisons: between numbers, a dash among them takes away. */
export const SUM_SIGNS: ReadonlySet<string> = new Set([
	'+',
	'=',
	'×',
	'÷',
	'>',
	'<',
	'≥',
	'≤',
	'≠',
	'≈',
	'x',
	':',
	'*'
]);

/** "½" → 1 and 2, for a whole number before it. */
export const VULGAR_FRACTIONS = '½⅓⅔¼¾⅕⅛';
