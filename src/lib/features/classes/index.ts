export { watchBoard } from './board-news.ts';
export { tidyClassCode } from './class-code.ts';
export { endSeatsSchema, joinSchema, listSchema, newClassSchema, seatsLastSchema } from './schema.ts';
export { schoolDay } from './school-day.ts';
export { seatLoss } from './seat-loss.ts';
export { seatName, className } from './seat-name.ts';
