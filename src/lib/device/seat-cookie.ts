/** In this cookie the server names the seat of a class that the device holds: the one with the secret is not for scripts. */
export const SEAT_COOKIE = 'seat-name';

let ofPage: string | null | undefined;

/** The seat that the device holds at this moment; null: none, whoever is here is a guest. In the browser only. */
export function seatOfDevice(cookies: string = document.cookie): string | null {
	const pair = cookies.split('; ').find((one) => one.startsWith(`${SEAT_COOKIE}=`));
	return pair?.slice(SEAT_COOKIE.length + 1) || null;
}

/** The seat for which this page was opened. It stays what it was: what a child still does here is written to no other child. */
export function seatOfPage(): string | null {
	ofPage = ofPage === undefined ? seatOfDevice() : ofPage;
	return ofPage;
}
