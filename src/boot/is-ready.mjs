// Asks the library on this machine whether it is ready; exit 0 or 1. For container health checks.
const answer = await fetch(`http://127.0.0.1:${process.env.PORT || 3000}/api/health/ready`, {
	signal: AbortSignal.timeout(4_000)
}).catch(() => null);
process.exit(answer?.ok ? 0 : 1);
