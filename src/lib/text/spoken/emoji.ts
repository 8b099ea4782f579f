/** The commonest pictures among words, and what they are called. */
const NAMES = `
😀 mặt cười | grinning face
😃 mặt cười | smiling face
😄 mặt cười tươi | smiling face
😁 mặt cười tươi | beaming face
😆 mặt cười to | laughing face
😂 cười ra nước mắt | tears of joy
🤣 cười lăn | rolling with laughter
🙂 mặt cười | smiling face
😊 mặt cười hiền | smiling face
😉 nháy mắt | winking face
😍 mắt trái tim | heart eyes
🥰 mặt yêu thương | loving face
😘 gửi nụ hôn | kiss
😢 mặt khóc | crying face
😭 khóc to | sobbing face
😡 mặt giận | angry face
😱 mặt hoảng sợ | scared face
😴 mặt ngủ | sleeping face
🤔 mặt suy nghĩ | thinking face
😎 mặt đeo kính râm | sunglasses
👍 giơ ngón cái | thumbs up
👎 chê | thumbs down
👏 vỗ tay | clapping hands
🙏 chắp tay | folded hands
👋 vẫy tay | waving hand
💪 khoẻ mạnh | strong arm
❤ trái tim | heart
💕 hai trái tim | two hearts
💖 trái tim lấp lánh | sparkling heart
⭐ ngôi sao | star
🌟 ngôi sao sáng | shining star
🎉 chúc mừng | party
🎂 bánh sinh nhật | birthday cake
🎁 món quà | gift
🌸 bông hoa | blossom
🌹 hoa hồng | rose
🌈 cầu vồng | rainbow
☀ mặt trời | sun
🔥 ngọn lửa | fire
📚 chồng sách | books
🐱 con mèo | cat
🐶 con chó | dog
✅ dấu đúng | check mark
❌ dấu sai | cross mark
`;

const NAMED: ReadonlyMap<string, { readonly vi: string; readonly en: string }> = new Map(
	NAMES.trim()
		.split('\n')
		.map((line) => {
			const at = line.indexOf(' ');
			const [vi = '', en = ''] = line.slice(at + 1).split(' | ');
			return [line.slice(0, at), { vi, en }];
		})
);

/** The name of an emoji without its variants of colour and form; '' : it has none here, or none in that language. */
export function emojiSaid(sign: string, language: 'vi' | 'en'): string {
	return NAMED.get(sign)?.[language] ?? '';
}
