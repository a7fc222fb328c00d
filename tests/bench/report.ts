import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { isOk, type Line } from './line.ts';
import type { Machine } from './machine.ts';

/** Everything one run has found out. */
export interface Report {
  readonly command: string;
  readonly takenAt: string;
  readonly machine: Machine;
  readonly parts: Readonly<Record<string, readonly Line[]>>;
}

/** The report as a table for people. */
export function reportAsTable({ command, machine, parts }: Report): string {
  const { cores, processor, memoryGB, node, chromium, loadBefore, loadAfter } = machine;
  const rows = Object.entries(parts).flatMap(([part, lines]) =>
    lines.map((line) => [part, ...toCells(line)]),
  );
  const head = ['part', 'what', 'median', 'min–max', 'ratio', 'bar', ''];
  const table = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const lines = table.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const about =
    `${cores} cores (${processor}), ${memoryGB} GB, Node ${node}, Chromium ${chromium}; ` +
    `load ${loadBefore.toFixed(1)} before and ${loadAfter.toFixed(1)} after`;
  return [command, about, '', ...lines, ''].join('\n');
}

function toCells(line: Line): readonly string[] {
  const { name, unit, measured, ratio } = line;
  const held = boundOf(line);
  const { median, min, max } = measured;
  return [
    name,
    `${rounded(median)} ${unit}`,
    min === max ? '' : `${rounded(min)}–${rounded(max)}`,
    ratio === undefined ? '' : ratio.toFixed(2),
    held,
    held === '' ? '' : isOk(line) ? 'ok' : 'missed',
  ];
}

function boundOf({ bar, least }: Line): string {
  if (least !== undefined) return `≥ ${rounded(least)}`;
  return bar === undefined ? '' : `≤ ${rounded(bar)}`;
}

function rounded(value: number): string {
  return value >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
}

/** Writes the report as JSON, making the folder if need be. */
export function writeReport(report: Report, file: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(report, undefined, 2)}\n`);
}
