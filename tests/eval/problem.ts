/** What was asked for cannot be evaluated; the message says why, to whoever asked. */
export class EvalProblem extends Error {}
