import type { Finding } from "./finding.ts";

type Environment = Readonly<Record<string, string | undefined>>;
export function nodeFinding(version: string): Finding;
export function compilerFinding(has: (command: string) => boolean, env: Environment, compiled: boolean): Finding;
export function packagesFinding(root: string): Finding;
export function nativeFindings(root: string): readonly Finding[];
export function buildFinding(root: string): Finding;
