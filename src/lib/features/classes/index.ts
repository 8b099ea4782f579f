export { watchBoard } from './board-news.ts';
export { tidyClassCode } from './class-code.ts';
export { endSeatsSchema, joinSchema, listSchema, newClassSchema, seatsLastSchema } from './schema.ts';
export { noWay } from './no-way.ts';
export { resultsCsv, resultsFileName } from './class-results.ts';
export { reopenUntil } from './closing.ts';
export { schoolDay } from './school-day.ts';
export { seatLoss } from './seat-loss.ts';
export { seatName, className } from './seat-name.ts';
