import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { ReadingWorld, unreachable } from '../../../tests/support/reading-world.ts';
import { ReaderError, type Turn } from './navigator.ts';
import { DEFAULT_SETTINGS } from './settings.ts';
import { USUAL_LISTENING } from './tools/narration.ts';

/** A world in which things take as long as the test lets them. */
function slowWorld() {
	const underWay: { what: string; resolve: () => void; reject: (error: unknown) => void }[] = [];
	const world = new ReadingWorld(
		(what) => new Promise<void>((resolve, reject) => underWay.push({ what, resolve, reject }))
	);
	const end = async (what: string, error?: unknown) => {
		const at = underWay.findIndex((one) => one.what === what);
		const [one] = underWay.splice(at, at < 0 ? 0 : 1);
		if (!one) throw new Error(`${what} is not under way: ${underWay.map(({ what }) => what).join()}`);
		if (error) one.reject(error);
		else one.resolve();
		await settled();
	};
	return { world, session: world.session, end, underWay };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

async function openWorld() {
	const made = slowWorld();
	const opening = made.world.open();
	await made.end('engine');
	await made.end('open');
	await opening;
	return made;
}

test('a book opens, and its first place is told', async () => {
	const { session } = await openWorld();
	expect(session.view).toMatchObject({ state: 'open', failure: null, waiting: 'none', zooms: true });
	expect(session.view.located?.section).toBe(0);
});

test('an engine that arrives after the page was left is put away', async () => {
	const { world, session, end } = slowWorld();
	void world.open();
	session.close();
	expect(world.timers.size).toBe(0);
	await end('engine');
	expect(world.navigators).toMatchObject({ made: 1, alive: 0 });
	expect(session.view.state).toBe('closed');
});

test('a page that is left while the book opens leaves nothing behind', async () => {
	const { world, session, end } = slowWorld();
	const told: unknown[] = [];
	const opening = world.open();
	await end('engine');
	session.close();
	session.on('changed', (view) => told.push(view));
	await end('open');
	await opening;
	await session.turn('next');
	await session.listen();
	expect([world.navigators.alive, world.timers.size, told, world.log]).toEqual([0, 0, [], []]);
});

test('M1: turns pressed while a page is turned follow it, each of them', async () => {
	const { world, session, end } = await openWorld();
	session.on('edge', () => world.log.push('edge'));
	const turns = [session.turn('next'), session.turn('next')];
	expect(session.view.state).toBe('turning');
	await end('next');
	turns.push(session.turn('previous'), session.turn('previous'), session.turn('previous'));
	await end('next');
	await end('previous');
	await end('previous');
	await Promise.all(turns);
	expect([world.log, session.view.located?.section]).toEqual([
		['next', 'next', 'previous', 'previous', 'edge'],
		0
	]);
	expect(session.view.state).toBe('open');
});

test('a turn the other way takes one back that waits', async () => {
	const { world, session, end } = await openWorld();
	const turns = [session.turn('next'), session.turn('next'), session.turn('previous')];
	await end('next');
	await Promise.all(turns);
	expect(world.log).toEqual(['next']);
});

test('M9: whoever presses again and again while a wait is shown comes one page further, not many', async () => {
	const { world, session, end } = await openWorld();
	const turns = [session.turn('next')];
	[...world.timers].forEach((call) => call());
	expect(session.view.waiting).not.toBe('none');
	turns.push(session.turn('next'), session.turn('next'), session.turn('next'));
	await end('next');
	await end('next');
	await Promise.all(turns);
	expect(world.log).toEqual(['next', 'next']);
});

test('a jump goes before turns that wait', async () => {
	const { world, session, end } = await openWorld();
	const all = [session.turn('next'), session.turn('next'), session.turn('next'), session.go('ch2.xhtml')];
	await end('next');
	await end('go');
	await Promise.all(all);
	expect(world.log).toEqual(['next', 'go']);
});

test('the edge of the book is told, and moves nothing', async () => {
	const { session } = await openWorld();
	const edges: Turn[] = [];
	session.on('edge', (turn) => edges.push(turn));
	await session.turn('previous');
	expect(edges).toEqual(['previous']);
});

test('letters and zoom wait for the turn; of several wishes the last letters and all the zoom count', async () => {
	const { world, session, end } = await openWorld();
	const all = [
		session.turn('next'),
		session.apply({ ...DEFAULT_SETTINGS, fontSize: 150 }),
		session.zoom(2),
		session.apply({ ...DEFAULT_SETTINGS, fontSize: 300 }),
		session.zoom(0.5),
		session.zoom(2)
	];
	await end('next');
	await end('letters 300');
	await end('zoom 2');
	await Promise.all(all);
	expect([world.log, world.overlapped]).toEqual([['next', 'letters 300', 'zoom 2'], false]);
});

test('letters chosen while the book opens are the letters it has', async () => {
	const { world, session, end } = slowWorld();
	const opening = world.open();
	await end('engine');
	await session.apply({ ...DEFAULT_SETTINGS, fontSize: 200 });
	await end('open');
	await end('letters 200');
	await opening;
	expect(world.log).toEqual(['letters 200']);
});

test('when the network goes the page stays, and the turn can be tried again', async () => {
	const { session, end } = await openWorld();
	const turning = session.turn('next');
	await end('next', unreachable());
	await turning;
	expect(session.view).toMatchObject({ state: 'open', failure: 'unreachable' });
	const again = session.retry();
	expect(session.view.failure).toBeNull();
	await end('next');
	await again;
	expect(session.view).toMatchObject({ state: 'open', failure: null, located: { section: 1 } });
});

test('an engine that is stuck ends the session with its reason, and nothing of it runs on', async () => {
	const { world, session, end } = await openWorld();
	void session.listen();
	await end('player');
	await end('sound');
	const turning = session.turn('next');
	await end('next', new ReaderError('too-slow'));
	await turning;
	expect(session.view).toMatchObject({
		state: 'failed',
		failure: 'too-slow',
		narration: { state: 'silent' }
	});
	expect(session.signal.aborted).toBe(true);
	expect([world.navigators.alive, world.players.alive, world.players.speaking]).toEqual([0, 0, 0]);
});

test('a book that cannot be opened without a network says that it is the network', async () => {
	const { world, session, end } = slowWorld();
	world.online = false;
	const opening = world.open();
	await end('engine', new TypeError('Failed to fetch dynamically imported module'));
	await opening;
	expect(session.view).toMatchObject({ state: 'failed', failure: 'unreachable' });
});

test('C2: what an engine says of a library that cannot answer is not told as a network that is gone', async () => {
	const { world, session, end } = slowWorld();
	const opening = world.open();
	const engines = new Error('Cannot load book', { cause: ReaderError.ofStatus(503, 'a', 'cannot-open') });
	await end('engine', engines);
	await opening;
	expect(session.view).toMatchObject({ state: 'failed', failure: 'unavailable' });
});

test('a wait is shown when it is long enough to notice, and no longer than it lasts', async () => {
	const { world, session, end } = slowWorld();
	const opening = world.open();
	const [short, long] = world.timers;
	short?.();
	expect(session.view.waiting).toBe('short');
	long?.();
	expect(session.view.waiting).toBe('long');
	await end('engine');
	await end('open');
	await opening;
	expect([session.view.waiting, world.timers.size]).toEqual(['none', 0]);
});

test('"Nghe" pressed again while the player loads takes the wish back; pressed a third time there is still one player', async () => {
	const { world, session, end } = await openWorld();
	const first = session.listen();
	expect(session.view.narration.state).toBe('loading');
	const second = session.listen();
	expect(session.view.narration.state).toBe('silent');
	const third = session.listen();
	await end('player');
	await end('sound');
	await Promise.all([first, second, third]);
	expect(world.players).toMatchObject({ made: 1, speaking: 1 });
	expect(session.view.narration.state).toBe('playing');
	await session.listen();
	expect([session.view.narration.state, world.players.speaking]).toEqual(['paused', 0]);
});

test('a page that is left while the player loads stays silent', async () => {
	const { world, session, end } = await openWorld();
	const listening = session.listen();
	session.close();
	await end('player');
	await listening;
	expect(world.players).toMatchObject({ made: 1, alive: 0, speaking: 0 });
});

test('a player that does not come is said, and the book stays', async () => {
	const { session, end } = await openWorld();
	const listening = session.listen();
	await end('player', new TypeError('Failed to fetch'));
	await listening;
	expect(session.view).toMatchObject({ state: 'open', narration: { state: 'silent', trouble: true } });
	void session.listen();
	await end('player');
	await end('sound');
	expect(session.view.narration).toMatchObject({ state: 'playing', trouble: false });
});

test('the voice comes along when the page is turned', async () => {
	const { session, end, underWay } = await openWorld();
	void session.listen();
	await end('player');
	await end('sound');
	void session.turn('next');
	await end('next');
	expect(underWay.map(({ what }) => what)).toEqual(['sound']);
	await end('sound');
	expect(session.view.narration.state).toBe('playing');
});

test('a voice that fails as the page is turned falls silent and says so; the page has turned', async () => {
	const { session, end } = await openWorld();
	void session.listen();
	await end('player');
	await end('sound');
	const turning = session.turn('next');
	await end('next');
	await end('sound', unreachable());
	await expect(turning).resolves.toBe(true);
	expect(session.view).toMatchObject({ state: 'open', narration: { state: 'silent', trouble: true } });
});

const deeds = [
	...['next', 'previous', 'go', 'listen', 'slow', 'letters', 'zoom', 'retry', 'open', 'timer'],
	...['missing', 'stuck']
] as const;
type Deed = (typeof deeds)[number] | 'close';

function does({ session, ...world }: ReadingWorld, deed: Deed): void {
	const promises: Record<Deed, () => unknown> = {
		next: () => session.turn('next'),
		previous: () => session.turn('previous'),
		go: () => session.go('ch1.xhtml'),
		listen: () => session.listen(),
		slow: () => session.setListening({ ...USUAL_LISTENING, rate: 0.5 }),
		letters: () => session.apply({ ...DEFAULT_SETTINGS, fontSize: 200 }),
		zoom: () => session.zoom(2),
		retry: () => session.retry(),
		open: () => session.open({ container: {} as HTMLElement, settings: DEFAULT_SETTINGS }),
		timer: () => [...world.timers].forEach((call) => call()),
		missing: () => world.navigator?.events.emit('error', new ReaderError('section-missing')),
		stuck: () => world.navigator?.events.emit('error', new ReaderError('too-slow')),
		close: () => session.close()
	};
	void promises[deed]();
}

test('whatever is pressed and whatever comes when: one engine, one player, one thing at a time, and nothing after the end', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.scheduler(),
			fc.array(fc.constantFrom<Deed>(...deeds), { maxLength: 30 }),
			fc.array(fc.boolean(), { maxLength: 12 }),
			async (scheduler, before, failures) => {
				let passed = 0;
				const world = new ReadingWorld((what) => {
					const fails = failures[passed++] ?? false;
					return scheduler.schedule(Promise.resolve(), what).then(() => {
						if (fails) throw unreachable();
					});
				});
				let told = 0;
				let closed = false;
				const check = () => {
					if (world.navigators.most > 1 || world.players.most > 1) throw new Error('two at once');
					if (world.overlapped) throw new Error('the page was torn');
					if (closed && told > 0) throw new Error('told after the end');
					if (closed && world.timers.size + world.players.speaking > 0) throw new Error('runs after the end');
				};
				world.session.on('changed', () => told++);
				does(world, 'open');
				const { task } = scheduler.scheduleSequence(
					[...before, 'close' as const].map((deed) => ({
						label: deed,
						builder: async () => {
							does(world, deed);
							if (deed === 'close') [closed, told] = [true, 0];
							check();
						}
					}))
				);
				await scheduler.waitIdle();
				await task;
				for (const deed of deeds) does(world, deed);
				await scheduler.waitIdle();
				check();
				expect(world.navigators.alive).toBe(0);
				expect(world.players).toMatchObject({ alive: 0, speaking: 0 });
				expect([world.timers.size, world.acting]).toEqual([0, 0]);
			}
		),
		{ numRuns: 500 }
	);
});

test('C4: three jumps leave three ways back, and each step is one of them', async () => {
	const { session, end } = await openWorld();
	const jump = async (going: Promise<void>) => {
		await end('go');
		await going;
	};
	const turn = async (to: Turn) => {
		const turning = session.turn(to);
		await end(to);
		await turning;
	};
	await jump(session.go('a.xhtml'));
	await turn('next');
	await jump(session.go('b.xhtml'));
	await turn('previous');
	await jump(session.go('c.xhtml'));
	const ways = ['ch0.xhtml', 'ch2.xhtml', 'ch0.xhtml'];
	for (let left = 3; left > 0; left--) {
		expect(session.view.trail.map(({ href }) => href)).toEqual(ways.slice(0, left));
		await jump(session.back());
	}
	expect(session.view.trail).toEqual([]);
	await session.back();
	expect(session.view.state).toBe('open');
});

test('a jump that fails leaves no way back to where the reader still is', async () => {
	const { session, end } = await openWorld();
	const going = session.go('ch9.xhtml');
	await end('go', unreachable());
	await going;
	expect(session.view).toMatchObject({ trail: [], failure: 'unreachable' });
});

test('V14: a note opens beside the page, which stays; put away, it says where the keyboard goes', async () => {
	const { session, world, end } = await openWorld();
	const back = vi.fn();
	const reference = { kind: 'note', sure: true, mark: '1' } as const;
	world.navigator?.events.emit('link', { target: 'notes.xhtml#n1', reference, back });
	await end('note');
	expect(session.view).toMatchObject({ note: { mark: '1' }, trail: [] });
	expect(world.log).toEqual([]);
	session.closeNote()?.back?.();
	expect([session.view.note, back.mock.calls.length]).toEqual([null, 1]);
});

test('a link that is no note is gone to, and leaves a way back', async () => {
	const { session, world, end } = await openWorld();
	world.navigator?.events.emit('link', { target: 'ch1.xhtml', reference: null, back: null });
	await end('note');
	await end('go');
	await settled();
	expect(session.view).toMatchObject({ note: null, located: { section: 1 } });
	expect(session.view.trail).toHaveLength(1);
});
